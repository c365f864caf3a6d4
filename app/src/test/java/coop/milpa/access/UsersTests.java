package coop.milpa.access;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Network;
import coop.milpa.platform.WorkPlaces;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are let in, come in, choose a password, go out, and are let in no more. */
@ModuleTest
class UsersTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String HERE = "10.0.0.7";
    private static final String CHOSEN = "tres mazorcas azules";

    private final Users users;
    private final SignIns signIns;
    private final Cooperatives cooperatives;
    private final AuditTrail audit;
    private final WorkPlaces places;
    private final TestDatabase.Owner owner;
    private Cooperative home;

    UsersTests(
            Users users,
            SignIns signIns,
            Cooperatives cooperatives,
            AuditTrail audit,
            WorkPlaces places,
            TestDatabase.Owner owner) {
        this.users = users;
        this.signIns = signIns;
        this.cooperatives = cooperatives;
        this.audit = audit;
        this.places = places;
        this.owner = owner;
        this.home = cooperative();
    }

    @BeforeEach
    void anotherCooperative() {
        home = cooperative();
    }

    @Test
    void whoIsLetInComesInByAPasswordThatWasToldOnce() {
        NewUser ana = made("ana", "teller", "accountant");
        assertThat(ana.signInName()).isEqualTo("ana@" + home.code());
        SignedIn who = signIns.find(in(ana.signInName(), ana.password().text())).orElseThrow();
        assertThat(who.user()).isEqualTo(ana.user());
        assertThat(who.code()).contains(home.code());
        assertThat(who.mustChange()).isTrue();
        assertThat(who.permissions()).contains("figures.read", "books.read");
    }

    @Test
    void whoeverWorksAtOneBranchOnlyIsKnownThere() {
        var main = cooperatives.mainBranch(home.id());
        var roles = new TreeSet<>(List.of("teller"));
        NewUser rosa =
                done(users.create(new CreateUser(home.id(), "rosa", "Rosa Pop", Optional.of(main.code()), roles)));
        assertThat(places.only(home.id(), rosa.user().id())).contains(main.id());
        assertThat(places.only(home.id(), made("ana", "teller").user().id())).isEmpty();
        assertThat(places.only(cooperative().id(), rosa.user().id())).isEmpty();
    }

    @Test
    void capitalsDoNotMatterInAName() {
        NewUser ana = made("ana", "teller");
        assertThat(signIn(
                        " Ana@" + home.code().toLowerCase(Locale.ROOT) + " ",
                        ana.password().text()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aWrongPasswordAndANameThatNobodyHasAreToldApartByNobody() {
        made("ana", "teller");
        var wrong = Outcome.refused(new AccessRefusal.WrongNameOrPassword());
        assertThat(signIn("ana@" + home.code(), "not her password")).isEqualTo(wrong);
        assertThat(signIn("eva@" + home.code(), "not her password")).isEqualTo(wrong);
        assertThat(signIn("ana@nowhere", "not her password")).isEqualTo(wrong);
        assertThat(signIn("ana", "not her password")).isEqualTo(wrong);
        assertThat(signIn("ana@" + home.code(), "x".repeat(100_000))).isEqualTo(wrong);
    }

    @Test
    void whoGuessesIsSlowedDownThereAndNobodyElsewhere() {
        NewUser ana = made("ana", "teller");
        for (int n = 0; n < 5; n++) {
            signIn(ana.signInName(), "guess");
        }
        assertThat(signIn(ana.signInName(), ana.password().text()))
                .isEqualTo(Outcome.refused(new AccessRefusal.TooFast(2)));
        assertThat(signIns.signIn(credentials(ana), "10.0.0.8")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        NewUser ana = made("ana", "teller");
        SessionToken first = in(ana.signInName(), ana.password().text());
        SessionToken second = in(ana.signInName(), ana.password().text());
        SessionToken third = done(change(first, ana.password().text(), CHOSEN));
        assertThat(signIns.find(first)).isEmpty();
        assertThat(signIns.find(second)).isEmpty();
        assertThat(signIns.find(third).orElseThrow().mustChange()).isFalse();
        assertThat(signIn(ana.signInName(), ana.password().text())).isInstanceOf(Outcome.Refused.class);
        assertThat(signIn(ana.signInName(), CHOSEN)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoeverFindsAnOpenPageCannotTakeTheAccountOver() {
        NewUser ana = made("ana", "teller");
        SessionToken open = in(ana.signInName(), ana.password().text());
        for (int n = 0; n < 5; n++) {
            assertThat(why(change(open, "a guess of hers", CHOSEN))).isEqualTo(new AccessRefusal.WrongPassword());
        }
        assertThat(why(change(open, ana.password().text(), CHOSEN))).isEqualTo(new AccessRefusal.TooFast(2));
    }

    @Test
    void aResetGivesANewPasswordAndEndsSessions() {
        NewUser ana = made("ana", "teller");
        SessionToken before = in(ana.signInName(), ana.password().text());
        NewUser again = done(users.reset(home.id(), "ana"));
        assertThat(signIns.find(before)).isEmpty();
        assertThat(signIn(ana.signInName(), ana.password().text())).isInstanceOf(Outcome.Refused.class);
        assertThat(signIns.find(in(again.signInName(), again.password().text())))
                .isPresent();
    }

    @Test
    void whoIsLetInNoMoreIsOutAtOnceAndHerNameStaysHers() {
        NewUser ana = made("ana", "teller");
        SessionToken before = in(ana.signInName(), ana.password().text());
        assertThat(done(users.end(home.id(), "ana")).ended()).isTrue();
        assertThat(done(users.end(home.id(), "ana")).ended()).isTrue();
        assertThat(signIns.find(before)).isEmpty();
        assertThat(why(signIn(ana.signInName(), ana.password().text())))
                .isEqualTo(new AccessRefusal.WrongNameOrPassword());
        assertThat(why(users.create(command("ana", "teller")))).isEqualTo(new AccessRefusal.NameTaken("ana"));
        assertThat(why(users.reset(home.id(), "ana"))).isEqualTo(new AccessRefusal.UserEnded("ana"));
    }

    @Test
    void aOneTimePasswordThatNobodyUsedIsWorthNothingAfterAWeek() {
        NewUser ana = made("ana", "teller");
        long tooOld = 7 * 24 * 3600 + 1;
        owner.jdbc()
                .sql("update access.user_account set password_set_at = password_set_at - :old * interval '1 second'"
                        + " where user_id = :user")
                .param("old", tooOld)
                .param("user", ana.user().id().value())
                .update();
        assertThat(why(signIn(ana.signInName(), ana.password().text())))
                .isEqualTo(new AccessRefusal.OneTimePasswordExpired());
    }

    @Test
    void sessionsEndWithTheDayAndWithIdleness() {
        NewUser ana = made("ana", "teller");
        SessionToken idle = in(ana.signInName(), ana.password().text());
        move(ana, "began_at = began_at - interval '2 hours', seen_at = seen_at - interval '2 hours'");
        assertThat(signIns.find(idle)).isEmpty();
        SessionToken old = in(ana.signInName(), ana.password().text());
        move(ana, "began_at = began_at - interval '1 day', ends_at = ends_at - interval '1 day'");
        assertThat(signIns.find(old)).isEmpty();
    }

    @Test
    void signingOutEndsOneSession() {
        NewUser ana = made("ana", "teller");
        SessionToken here = in(ana.signInName(), ana.password().text());
        SessionToken there = in(ana.signInName(), ana.password().text());
        signIns.signOut(here);
        signIns.signOut(here);
        assertThat(signIns.find(here)).isEmpty();
        assertThat(signIns.find(there)).isPresent();
    }

    @Test
    void aSessionIsFoundAtItsHomeOnly() {
        NewUser ana = made("ana", "teller");
        SessionToken token = in(ana.signInName(), ana.password().text());
        assertThat(SessionToken.parse(token.text())).contains(token);
        assertThat(signIns.find(new SessionToken(cooperative().id(), token.secret())))
                .isEmpty();
        assertThat(signIns.find(SessionToken.next(home.id()))).isEmpty();
        assertThat(SessionToken.parse("x")).isEmpty();
        assertThat(SessionToken.parse("?".repeat(64))).isEmpty();
    }

    @Test
    void rolesAreThoseOfTheHomesLevel() {
        assertThat(why(users.create(command("ana", "network-administrator"))))
                .isInstanceOf(AccessRefusal.UnknownRole.class);
        var ofNetwork = new CreateUser(
                Network.ID,
                "root" + home.code().toLowerCase(Locale.ROOT),
                "Red",
                Optional.empty(),
                new TreeSet<>(List.of("teller")));
        assertThat(why(users.create(ofNetwork))).isInstanceOf(AccessRefusal.UnknownRole.class);
    }

    @Test
    void aBranchIsOneOfTheCooperatives() {
        var command = new CreateUser(home.id(), "ana", "Ana", Optional.of("999"), new TreeSet<>(List.of("teller")));
        assertThat(why(users.create(command))).isEqualTo(new AccessRefusal.UnknownBranch("999"));
        var atMain = new CreateUser(home.id(), "ana", "Ana", Optional.of("001"), new TreeSet<>(List.of("teller")));
        assertThat(done(users.create(atMain)).user().branch())
                .contains(cooperatives.mainBranch(home.id()).id());
    }

    @Test
    void nobodySeesAnotherCooperativesUsers() {
        made("ana", "teller");
        assertThat(users.of(cooperative().id())).isEmpty();
        assertThat(why(users.reset(cooperative().id(), "ana"))).isEqualTo(new AccessRefusal.UnknownUser("ana"));
        assertThat(users.of(home.id())).extracting(User::name).containsExactly("ana");
        assertThat(users.areThere()).isTrue();
    }

    @Test
    void whatHappensToAUserIsRecordedWithoutAnySecret() {
        NewUser ana = made("ana", "teller");
        signIn(ana.signInName(), "guess");
        SessionToken token = in(ana.signInName(), ana.password().text());
        signIns.signOut(done(change(token, ana.password().text(), CHOSEN)));
        users.reset(home.id(), "ana");
        users.end(home.id(), "ana");
        var records = audit.read(home.id(), AuditQuery.latest(new AuditQuery.All(), 50))
                .records();
        assertThat(records)
                .extracting(each -> each.change().action())
                .contains(
                        "access.user-created",
                        "access.sign-in-failed",
                        "access.signed-in",
                        "access.password-changed",
                        "access.signed-out",
                        "access.password-reset",
                        "access.user-ended");
        assertThat(records.toString()).doesNotContain(ana.password().text(), CHOSEN, "argon2");
    }

    private void move(NewUser user, String change) {
        owner.jdbc()
                .sql("update access.session set " + change + " where user_id = :user")
                .param("user", user.user().id().value())
                .update();
    }

    private NewUser made(String name, String... roles) {
        return done(users.create(command(name, roles)));
    }

    private CreateUser command(String name, String... roles) {
        return new CreateUser(home.id(), name, "Ana López", Optional.empty(), new TreeSet<>(List.of(roles)));
    }

    private SessionToken in(String name, String password) {
        return done(signIn(name, password));
    }

    private Outcome<SessionToken> signIn(String name, String password) {
        return signIns.signIn(new Credentials(name, password), HERE);
    }

    private static Credentials credentials(NewUser user) {
        return new Credentials(user.signInName(), user.password().text());
    }

    private Outcome<SessionToken> change(SessionToken token, String current, String wanted) {
        return signIns.changePassword(token, new PasswordChange(current, wanted, wanted), HERE);
    }

    private Cooperative cooperative() {
        String code = "U" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(
                new CreateCooperative(code, "Usuarias", "GT", "GTQ", TestClock.TODAY, Choices.none())));
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
