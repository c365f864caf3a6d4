package coop.milpa.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.AmountLimit;
import coop.milpa.access.CreateUser;
import coop.milpa.access.Credentials;
import coop.milpa.access.NewUser;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.Roles;
import coop.milpa.access.SignIns;
import coop.milpa.access.Users;
import coop.milpa.approvals.Approval.What;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.PostingLimits;
import coop.milpa.platform.SecondPerson.Shown;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What approvals promise: two people, one act, one day. */
@ModuleTest(with = "access")
@Import({BooksFixture.class, ApprovalsTests.Windows.class})
class ApprovalsTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String CHOSEN = "tres mazorcas azules";
    private static final String WITHDRAW = "test.withdraw";

    private final Approvals approvals;
    private final Users users;
    private final Roles roles;
    private final SignIns signIns;
    private final Cooperatives cooperatives;
    private final PostingLimits limits;
    private final CurrentActor current;
    private final AuditTrail audit;
    private Cooperative home;
    private BranchId branch;
    private Actor ana;
    private NewUser carla;

    ApprovalsTests(
            Approvals approvals,
            Users users,
            Roles roles,
            SignIns signIns,
            Cooperatives cooperatives,
            PostingLimits limits,
            CurrentActor current,
            AuditTrail audit) {
        this.approvals = approvals;
        this.users = users;
        this.roles = roles;
        this.signIns = signIns;
        this.cooperatives = cooperatives;
        this.limits = limits;
        this.current = current;
        this.audit = audit;
        this.home = home();
        this.branch = cooperatives.mainBranch(home.id()).id();
        this.ana = actor(user("ana", "teller"));
        this.carla = user("carla", "manager");
    }

    @BeforeEach
    void aTellerAndAManager() {
        home = home();
        branch = cooperatives.mainBranch(home.id()).id();
        ana = actor(user("ana", "teller"));
        carla = user("carla", "manager");
    }

    @Test
    void whatIsAskedTwiceIsOneThing() {
        RequestId request = RequestId.next();
        Approval first = ask(request, "m1", "1000.00");
        assertThat(ask(request, "m1", "1000.00")).isEqualTo(first);
        assertThat(ask(request, "m2", "2000.00")).isNotEqualTo(first);
        assertThat(approvals.waiting(home.id(), Optional.empty())).hasSize(2);
        assertThat(approvals.waiting(home.id(), Optional.of(BranchId.next()))).isEmpty();
        assertThat(approvals.waiting(home.id(), Optional.of(branch))).hasSize(2);
    }

    @Test
    void aYesCountsForOneActOfOnePersonAndLiftsHerLimit() {
        done(roles.limit(home.id(), "teller", limit(WITHDRAW, "500.00")));
        RequestId request = RequestId.next();
        Approval asked = ask(request, "m1", "1000.00");
        assertThat(isForbidden(request, "m1")).isTrue();
        done(as(actor(carla), () -> approvals.decide(yes(asked))));
        assertThat(isForbidden(request, "m1")).isFalse();
        assertThat(isForbidden(request, "m2")).isTrue();
        assertThat(isForbidden(RequestId.next(), "m1")).isTrue();
        Actor eva = actor(user("eva", "teller"));
        assertThat(as(eva, () -> approvals.under(home.id(), request, "m1", this::overLimit)))
                .isTrue();
    }

    @Test
    void aNoLiftsNothingAndStays() {
        done(roles.limit(home.id(), "teller", limit(WITHDRAW, "500.00")));
        RequestId request = RequestId.next();
        Approval asked = ask(request, "m1", "1000.00");
        assertRefused(as(actor(carla), () -> approvals.decide(no(asked, ""))), "approvals.reason-missing");
        done(as(actor(carla), () -> approvals.decide(no(asked, "sin documento"))));
        assertThat(isForbidden(request, "m1")).isTrue();
        assertRefused(as(actor(carla), () -> approvals.decide(yes(asked))), "approvals.already-decided");
        assertThat(ask(request, "m1", "1000.00").decision().orElseThrow().reason())
                .isEqualTo("sin documento");
    }

    @Test
    void nobodySaysYesToHerself() {
        Approval asked = ask(RequestId.next(), "m1", "1000.00");
        assertRefused(as(ana, () -> approvals.decide(yes(asked))), "approvals.own-request");
    }

    @Test
    void nobodySaysYesToMoreThanSheMay() {
        done(roles.limit(home.id(), "manager", limit(Approvals.DECIDE, "900.00")));
        Approval asked = ask(RequestId.next(), "m1", "1000.00");
        assertRefused(as(actor(carla), () -> approvals.decide(yes(asked))), "access.over-limit");
        done(as(actor(carla), () -> approvals.decide(no(asked, "es mucho"))));
    }

    @Test
    void somebodyBesideTypesWhoSheIsAndIsNotSignedInByIt() {
        Approval asked = ask(RequestId.next(), "m1", "1000.00");
        var wrong = new Shown(carla.signInName(), "otra cosa", "", "10.0.0.7");
        assertRefused(as(ana, () -> approvals.decide(yes(asked), wrong)), "access.wrong-name-or-password");
        choosePassword(carla);
        var right = new Shown(carla.signInName(), CHOSEN, "", "10.0.0.7");
        Approval decided = done(as(ana, () -> approvals.decide(yes(asked), right)));
        assertThat(decided.decision().orElseThrow().by()).isEqualTo(carla.user().id());
    }

    @Test
    void whoMayNotDecideIsTurnedAwayBesideToo() {
        NewUser eva = user("eva", "teller");
        choosePassword(eva);
        Approval asked = ask(RequestId.next(), "m1", "1000.00");
        var beside = new Shown(eva.signInName(), CHOSEN, "", "10.0.0.7");
        assertRefused(as(ana, () -> approvals.decide(yes(asked), beside)), "access.may-not-here");
        Cooperative other = home();
        NewUser boss = done(users.create(
                new CreateUser(other.id(), "boss", "boss", Optional.empty(), new TreeSet<>(List.of("manager")))));
        choosePassword(boss);
        var stranger = new Shown(boss.signInName(), CHOSEN, "", "10.0.0.7");
        assertRefused(as(ana, () -> approvals.decide(yes(asked), stranger)), "access.may-not-here");
    }

    @Test
    void whoAskedAndWhoDecidedIsOnRecord() {
        Approval asked = ask(RequestId.next(), "m1", "1000.00");
        done(as(actor(carla), () -> approvals.decide(yes(asked))));
        assertThat(audit.read(home.id(), AuditQuery.latest(new AuditQuery.All(), 100))
                        .records())
                .extracting(record -> record.change().action())
                .contains("approvals.asked", "approvals.granted");
    }

    /** Something that tellers do up to a limit. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Windows {

        @Bean
        Permission testWithdraw() {
            return Permission.ofPeople(WITHDRAW, StarterRole.TELLER);
        }
    }

    private boolean isForbidden(RequestId request, String mark) {
        return as(ana, () -> approvals.under(home.id(), request, mark, this::overLimit));
    }

    private boolean overLimit() {
        return limits.forbids(home.id(), List.of(new Act(WITHDRAW, gtq("1000.00"))))
                .isPresent();
    }

    private Approval ask(RequestId request, String mark, String amount) {
        var what = new What("test.act", "Rosa Choc", gtq(amount), mark, "");
        return done(as(ana, () -> approvals.ask(new AskApproval(home.id(), request, branch, what, ""))));
    }

    private DecideApproval yes(Approval asked) {
        return new DecideApproval(home.id(), asked.id(), true, "");
    }

    private DecideApproval no(Approval asked, String why) {
        return new DecideApproval(home.id(), asked.id(), false, why);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return current.as(new Acting(actor, "test"), work);
    }

    private Cooperative home() {
        String code = "AP" + NUMBERS.incrementAndGet();
        return done(
                cooperatives.create(new CreateCooperative(code, code, "GT", "GTQ", TestClock.TODAY, Choices.none())));
    }

    private NewUser user(String name, String role) {
        return done(
                users.create(new CreateUser(home.id(), name, name, Optional.empty(), new TreeSet<>(List.of(role)))));
    }

    private void choosePassword(NewUser user) {
        String once = user.password().text();
        var first = done(signIns.signIn(new Credentials(user.signInName(), once), "10.0.0.9"));
        done(signIns.changePassword(first, new PasswordChange(once, CHOSEN, CHOSEN), "10.0.0.9"));
    }

    private static Actor actor(NewUser user) {
        return new Actor(user.user().id(), Actor.Kind.PERSON, user.user().fullName());
    }

    private static AmountLimit limit(String permission, String most) {
        return new AmountLimit(permission, BooksFixture.GTQ, Optional.of(gtq(most)), Optional.empty());
    }

    private static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done(T value) -> value;
            case Outcome.Refused(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private static void assertRefused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.why().code()).isEqualTo(code));
    }
}
