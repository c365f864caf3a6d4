package coop.milpa.access;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.SecondFactors.Proof;
import coop.milpa.access.SignedIn.Due;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.Authenticator;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phone is set up, asked for, lost, and set up again. */
@ModuleTest
class SecondFactorsTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String HERE = "10.0.0.7";
    private static final String ELSEWHERE = "10.0.0.8";
    private static final String CHOSEN = "tres mazorcas azules";
    private static final int STEP_SECONDS = 30;

    private final Users users;
    private final SignIns signIns;
    private final SecondFactors factors;
    private final Settings settings;
    private final Cooperatives cooperatives;
    private final AuditTrail audit;
    private final TestDatabase.Owner owner;
    private final Clock clock;
    private Cooperative home;

    SecondFactorsTests(
            Users users,
            SignIns signIns,
            SecondFactors factors,
            Settings settings,
            Cooperatives cooperatives,
            AuditTrail audit,
            TestDatabase.Owner owner,
            Clock clock) {
        this.users = users;
        this.signIns = signIns;
        this.factors = factors;
        this.settings = settings;
        this.cooperatives = cooperatives;
        this.audit = audit;
        this.owner = owner;
        this.clock = clock;
        this.home = cooperative();
    }

    @BeforeEach
    void anotherCooperative() {
        home = cooperative();
    }

    /** Somebody who has chosen a password, and her session. */
    private record Person(User user, String name, SessionToken token) {}

    @Test
    void aTellerIsAskedForNoneAndMaySetOneUp() {
        Person ana = person("teller");
        assertThat(due(ana.token())).isEqualTo(Due.NOTHING);
        Authenticator phone = setUp(ana);
        SessionToken half = in(ana, HERE);
        assertThat(due(half)).isEqualTo(Due.CODE);
        SessionToken whole = done(factors.pass(half, next(phone), HERE));
        assertThat(due(whole)).isEqualTo(Due.NOTHING);
        assertThat(signIns.find(half)).isEmpty();
        FactorStanding standing = factors.standing(signIns.find(whole).orElseThrow());
        assertThat(standing).isEqualTo(new FactorStanding(Optional.of(clock.instant()), 10, false));
    }

    @Test
    void anAdministratorHasToHaveOneAndCannotTurnItOff() {
        Person eva = person("administrator");
        assertThat(due(eva.token())).isEqualTo(Due.ENROLMENT);
        setUp(eva);
        assertThat(due(eva.token())).isEqualTo(Due.NOTHING);
        assertThat(why(factors.turnOff(proof(eva)))).isEqualTo(new SecondFactorRefusal.SecondFactorRequired());
    }

    @Test
    void aHomeMayDecideThatRolesAskForNone() {
        settings.set(
                home.id(),
                HomeSettings.SECOND_FACTOR,
                new Decision<>(LocalDate.EPOCH, false, Source.confirmed("a test")));
        Person eva = person("administrator");
        assertThat(due(eva.token())).isEqualTo(Due.NOTHING);
        setUp(eva);
        assertThat(due(in(eva, HERE))).as("who has one is asked anyway").isEqualTo(Due.CODE);
        assertThat(done(factors.turnOff(proof(eva)))).isTrue();
        assertThat(due(in(eva, HERE))).isEqualTo(Due.NOTHING);
    }

    @Test
    void aCodeLetsInOnce() {
        Person ana = person("teller");
        String code = next(setUp(ana));
        SessionToken one = in(ana, HERE);
        SessionToken other = in(ana, HERE);
        done(factors.pass(one, code, HERE));
        assertThat(why(factors.pass(other, code, HERE))).isEqualTo(new SecondFactorRefusal.WrongCode());
    }

    @Test
    void whoGuessesCodesIsSlowedDownThereAndNobodyElsewhere() {
        Person ana = person("teller");
        Authenticator phone = setUp(ana);
        SessionToken here = in(ana, HERE);
        for (int n = 0; n < 5; n++) {
            assertThat(why(factors.pass(here, "12345" + n, HERE))).isEqualTo(new SecondFactorRefusal.WrongCode());
        }
        assertThat(why(factors.pass(in(ana, HERE), next(phone), HERE))).isEqualTo(new AccessRefusal.TooFast(2));
        assertThat(due(done(factors.pass(in(ana, ELSEWHERE), next(phone), ELSEWHERE))))
                .isEqualTo(Due.NOTHING);
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        Person ana = person("teller");
        done(factors.begin(proof(ana)));
        List<String> codes =
                done(factors.confirm(ana.token(), now(phoneOf(ana)), HERE)).texts();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String typed = " " + codes.getFirst().replace('-', ' ').toUpperCase(Locale.ROOT);
        SessionToken whole = done(factors.pass(in(ana, HERE), typed, HERE));
        assertThat(factors.standing(signIns.find(whole).orElseThrow()).recoveryLeft())
                .isEqualTo(9);
        assertThat(why(factors.pass(in(ana, HERE), codes.getFirst(), HERE)))
                .isEqualTo(new SecondFactorRefusal.WrongCode());
    }

    @Test
    void ofTwoWhoShowTheSameRecoveryCodeAtOnceOneComesIn() throws InterruptedException, ExecutionException {
        Person ana = person("teller");
        done(factors.begin(proof(ana)));
        String code = done(factors.confirm(ana.token(), now(phoneOf(ana)), HERE))
                .texts()
                .getFirst();
        List<Callable<Outcome<SessionToken>>> both = Stream.of(in(ana, HERE), in(ana, ELSEWHERE))
                .map(half -> (Callable<Outcome<SessionToken>>) () -> factors.pass(half, code, HERE))
                .toList();
        int cameIn = 0;
        try (var threads = Executors.newFixedThreadPool(both.size())) {
            for (var each : threads.invokeAll(both)) {
                cameIn += each.get() instanceof Outcome.Done<SessionToken> ? 1 : 0;
            }
        }
        assertThat(cameIn).isEqualTo(1);
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOld() {
        Person ana = person("teller");
        assertThat(why(factors.renewRecovery(proof(ana)))).isEqualTo(new SecondFactorRefusal.NoSecondFactor());
        done(factors.begin(proof(ana)));
        List<String> old =
                done(factors.confirm(ana.token(), now(phoneOf(ana)), HERE)).texts();
        List<String> fresh = done(factors.renewRecovery(proof(ana))).texts();
        assertThat(why(factors.pass(in(ana, HERE), old.getLast(), HERE)))
                .isEqualTo(new SecondFactorRefusal.WrongCode());
        assertThat(factors.pass(in(ana, HERE), fresh.getLast(), HERE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void halfASessionIsNobodys() {
        Person ana = person("teller");
        setUp(ana);
        SessionToken half = in(ana, HERE);
        assertThat(why(signIns.changePassword(
                        half, new PasswordChange(CHOSEN, "otra clave larga", "otra clave larga"), HERE)))
                .isEqualTo(new AccessRefusal.WrongPassword());
        assertThat(why(factors.begin(new Proof(half, CHOSEN, HERE)))).isEqualTo(new AccessRefusal.WrongPassword());
        assertThat(factors.begun(half)).isEmpty();
    }

    @Test
    void whoeverFindsAnOpenPageCannotPutAnotherPhoneInPlace() {
        Person ana = person("teller");
        assertThat(why(factors.begin(new Proof(ana.token(), "a guess of hers", HERE))))
                .isEqualTo(new AccessRefusal.WrongPassword());
        assertThat(why(factors.confirm(ana.token(), "123456", HERE)))
                .isEqualTo(new SecondFactorRefusal.NoSecondFactor());
    }

    @Test
    void anotherPhoneTakesThePlaceOnlyWhenItIsConfirmed() {
        Person ana = person("teller");
        Authenticator old = setUp(ana);
        done(factors.begin(proof(ana)));
        SessionToken whole = done(factors.pass(in(ana, HERE), next(old), HERE));
        Authenticator fresh = phoneOf(new Person(ana.user(), ana.name(), whole));
        assertThat(fresh).isNotEqualTo(old);
        assertThat(why(factors.confirm(whole, "000000", HERE))).isEqualTo(new SecondFactorRefusal.WrongCode());
        done(factors.confirm(whole, now(fresh), HERE));
        assertThat(signIns.find(ana.token())).as("her other session has ended").isEmpty();
        assertThat(due(done(factors.pass(in(ana, HERE), next(fresh), HERE)))).isEqualTo(Due.NOTHING);
    }

    @Test
    void whoLostHerPhoneIsResetByAnAdministrator() {
        Person eva = person("administrator");
        setUp(eva);
        assertThat(done(users.resetSecondFactor(home.id(), "ana"))).isEqualTo(eva.user());
        assertThat(signIns.find(eva.token())).isEmpty();
        assertThat(due(in(eva, HERE))).isEqualTo(Due.ENROLMENT);
        assertThat(why(users.resetSecondFactor(cooperative().id(), "ana")))
                .isEqualTo(new AccessRefusal.UnknownUser("ana"));
    }

    @Test
    void theSecretIsSealedAndInNoRecord() {
        Person ana = person("teller");
        Authenticator phone = setUp(ana);
        byte[] kept = owner.jdbc()
                .sql("select secret from access.second_factor where user_id = :user")
                .param("user", ana.user().id().value())
                .query(byte[].class)
                .single();
        assertThat(kept).hasSizeGreaterThan(40);
        factors.pass(in(ana, HERE), "654321", HERE);
        var records = audit.read(home.id(), AuditQuery.latest(new AuditQuery.All(), 50))
                .records();
        assertThat(records)
                .extracting(each -> each.change().action())
                .contains("access.second-factor-confirmed", "access.password-right", "access.code-failed");
        assertThat(records.toString()).doesNotContain(phone.key(), "654321");
    }

    private Authenticator setUp(Person person) {
        Authenticator phone =
                new Authenticator(done(factors.begin(proof(person))).key());
        done(factors.confirm(person.token(), now(phone), HERE));
        return phone;
    }

    private Authenticator phoneOf(Person person) {
        return new Authenticator(factors.begun(person.token()).orElseThrow().key());
    }

    private String now(Authenticator phone) {
        return phone.codeAt(clock.instant());
    }

    /** The clock of a test stands still, and the current code was used to confirm. */
    private String next(Authenticator phone) {
        return phone.codeAt(clock.instant().plusSeconds(STEP_SECONDS));
    }

    private Due due(SessionToken token) {
        return signIns.find(token).orElseThrow().due();
    }

    private static Proof proof(Person person) {
        return new Proof(person.token(), CHOSEN, HERE);
    }

    private SessionToken in(Person person, String address) {
        return done(signIns.signIn(new Credentials(person.name(), CHOSEN), address));
    }

    private Person person(String role) {
        var command = new CreateUser(home.id(), "ana", "Ana", Optional.empty(), new TreeSet<>(List.of(role)));
        NewUser made = done(users.create(command));
        String told = made.password().text();
        SessionToken first = done(signIns.signIn(new Credentials(made.signInName(), told), HERE));
        SessionToken token = done(signIns.changePassword(first, new PasswordChange(told, CHOSEN, CHOSEN), HERE));
        return new Person(made.user(), made.signInName(), token);
    }

    private Cooperative cooperative() {
        String code = "F" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(
                new CreateCooperative(code, "Segundo paso", "GT", "GTQ", TestClock.TODAY, Choices.none())));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private static Refusal why(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("Done: " + done);
            case Outcome.Refused<?>(Refusal why) -> why;
        };
    }
}
