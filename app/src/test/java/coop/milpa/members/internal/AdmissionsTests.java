package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.application;
import static coop.milpa.members.internal.MembershipFixture.done;
import static coop.milpa.members.internal.MembershipFixture.refusal;
import static coop.milpa.members.internal.MembershipFixture.resolution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.members.AdmissionRefusal;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.Application.State;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.MemberAdmitted;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.members.PayForApplication;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.members.WithdrawApplication;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What admission promises: the order of the bylaws, and no centavo of an applicant lost on the way. */
@ModuleTest
@RecordApplicationEvents
@Import({BooksFixture.class, MembershipFixture.class, EntryFee.class})
class AdmissionsTests {

    private final Admissions admissions;
    private final Memberships memberships;
    private final Members members;
    private final Books books;
    private final Charts charts;
    private final Settings settings;
    private final TenantScope tenants;
    private final BooksFixture proof;
    private final MembershipFixture fixture;
    private Open open;

    AdmissionsTests(
            Admissions admissions,
            Memberships memberships,
            Members members,
            Books books,
            Charts charts,
            Settings settings,
            TenantScope tenants,
            BooksFixture proof,
            MembershipFixture fixture) {
        this.admissions = admissions;
        this.memberships = memberships;
        this.members = members;
        this.books = books;
        this.charts = charts;
        this.settings = settings;
        this.tenants = tenants;
        this.proof = proof;
        this.fixture = fixture;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open(TestClock.TODAY);
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(open);
    }

    @Test
    void whoeverIsAcceptedAndHasPaidIsAMember(ApplicationEvents events) {
        PartyId rosa = person();
        Application applied = fixture.apply(open, rosa);

        assertThat(accept(applied).state()).isInstanceOf(State.Accepted.class);
        assertThat(standsAt(AccountRole.APPLICANT_DEPOSITS)).isZero();
        Application paid = fixture.pay(open, applied.id(), "50.00");

        MemberId member = admitted(paid).member();
        assertThat(memberships.activeAs(open.cooperative(), rosa, TestClock.TODAY))
                .contains(member);
        assertThat(events.stream(MemberAdmitted.class))
                .extracting(MemberAdmitted::cooperative, MemberAdmitted::member, MemberAdmitted::on)
                .containsExactly(tuple(open.cooperative(), member, TestClock.TODAY));
        assertThat(standsAt(AccountRole.APPLICANT_DEPOSITS)).isZero();
        assertThat(standsAt(AccountRole.ENTRANCE_FEE_INCOME)).isEqualTo(-5_000);
        assertThat(standsAt(AccountRole.CASH)).isEqualTo(5_000);
    }

    @Test
    void moneyThatIsPaidBeforeTheResolutionWaits() {
        Application applied = fixture.apply(open, person());
        fixture.pay(open, applied.id(), "20.00");
        fixture.pay(open, applied.id(), "30.00");
        assertThat(standsAt(AccountRole.APPLICANT_DEPOSITS)).isEqualTo(-5_000);

        assertThat(accept(applied).state()).isInstanceOf(State.Admitted.class);
        assertThat(standsAt(AccountRole.APPLICANT_DEPOSITS)).isZero();
    }

    @Test
    void theRejectedGetAllTheirMoneyBack() {
        Application applied = fixture.apply(open, person());
        fixture.pay(open, applied.id(), "50.00");

        Verdict no = new Verdict.Rejected(applied.id(), "No reside en la zona");
        Application rejected = done(admissions.resolve(resolution(open, TestClock.TODAY, List.of(no))))
                .getFirst();

        assertThat(rejected.state())
                .isInstanceOfSatisfying(
                        State.Rejected.class,
                        state -> assertThat(state.reason()).contains("zona"));
        assertThat(standsAt(AccountRole.CASH)).isZero();
        assertThat(standsAt(AccountRole.APPLICANT_DEPOSITS)).isZero();
    }

    @Test
    void whoeverWithdrawsGetsAllHerMoneyBackOnce() {
        Application applied = fixture.apply(open, person());
        fixture.pay(open, applied.id(), "20.00");
        var command = new WithdrawApplication(open.cooperative(), applied.id(), "Se muda");

        assertThat(done(admissions.withdraw(command)).state()).isInstanceOf(State.Withdrawn.class);
        assertThat(done(admissions.withdraw(command)).state()).isInstanceOf(State.Withdrawn.class);
        assertThat(standsAt(AccountRole.CASH)).isZero();
        assertThat(refusal(admissions.pay(payment(applied.id(), "10.00"))))
                .isInstanceOf(AdmissionRefusal.ApplicationEnded.class);
    }

    @Test
    void aBatchIsDecidedAtOnePointOfTheMinutes() {
        List<Application> applied = IntStream.range(0, 30)
                .mapToObj(n -> fixture.apply(open, person()))
                .toList();
        applied.subList(0, 20).forEach(each -> fixture.pay(open, each.id(), "50.00"));
        List<Verdict> verdicts = IntStream.range(0, 30)
                .mapToObj(n -> n % 2 == 0 ? accepted(applied.get(n)) : rejected(applied.get(n)))
                .toList();

        List<Application> resolved = done(admissions.resolve(resolution(open, TestClock.TODAY, verdicts)));

        assertThat(resolved)
                .extracting(Application::id)
                .containsExactlyElementsOf(applied.stream().map(Application::id).toList());
        assertThat(resolved)
                .filteredOn(each -> each.state() instanceof State.Admitted)
                .hasSize(10);
        assertThat(resolved).filteredOn(Application::isAccepted).hasSize(5);
        assertThat(memberships.counts(open.cooperative(), TestClock.TODAY))
                .isEqualTo(Map.of(MembershipState.ACTIVE, 10L));
        assertThat(standsAt(AccountRole.CASH)).isEqualTo(50_000);
        assertThat(admissions.pending(open.cooperative(), 100)).hasSize(5);
    }

    @Test
    void askingTwiceAppliesPaysAndResolvesOnce() {
        ApplyForMembership apply = application(open, person());
        Application applied = done(admissions.apply(apply));
        assertThat(done(admissions.apply(apply))).isEqualTo(applied);

        PayForApplication pay = payment(applied.id(), "50.00");
        done(admissions.pay(pay));
        done(admissions.pay(pay));
        assertThat(standsAt(AccountRole.APPLICANT_DEPOSITS)).isEqualTo(-5_000);

        ResolveApplications resolve = resolution(open, TestClock.TODAY, List.of(accepted(applied)));
        List<Application> once = done(admissions.resolve(resolve));
        assertThat(done(admissions.resolve(resolve))).isEqualTo(once);
        assertThat(done(admissions.admit(open.cooperative(), applied.id()))).isEqualTo(once.getFirst());
        done(admissions.pay(pay));
        assertThat(standsAt(AccountRole.ENTRANCE_FEE_INCOME)).isEqualTo(-5_000);
    }

    @Test
    void theSameRequestWithOtherContentIsRefused() {
        ApplyForMembership apply = application(open, person());
        Application applied = done(admissions.apply(apply));
        var other = new ApplyForMembership(
                open.cooperative(), apply.request(), person(), open.branch(), Optional.empty(), List.of());
        assertThat(refusal(admissions.apply(other))).isInstanceOf(AdmissionRefusal.RequestReused.class);

        PayForApplication pay = payment(applied.id(), "20.00");
        done(admissions.pay(pay));
        var more = new PayForApplication(open.cooperative(), pay.request(), applied.id(), EntryFee.FEE);
        assertThat(refusal(admissions.pay(more))).isInstanceOf(AdmissionRefusal.RequestReused.class);

        ResolveApplications resolve = resolution(open, TestClock.TODAY, List.of(accepted(applied)));
        done(admissions.resolve(resolve));
        var reversed = new ResolveApplications(
                open.cooperative(), resolve.request(), resolve.resolution(), List.of(rejected(applied)));
        assertThat(refusal(admissions.resolve(reversed))).isInstanceOf(AdmissionRefusal.RequestReused.class);
    }

    @Test
    void nobodyAppliesWhoIsUnknownOrHasAppliedOrBelongs() {
        assertThat(refusal(admissions.apply(application(open, PartyId.next()))))
                .isInstanceOf(AdmissionRefusal.UnknownParty.class);
        PartyId rosa = person();
        Application applied = fixture.apply(open, rosa);
        assertThat(refusal(admissions.apply(application(open, rosa))))
                .isInstanceOf(AdmissionRefusal.ApplicationPending.class);
        accept(applied);
        fixture.pay(open, applied.id(), "50.00");
        assertThat(refusal(admissions.apply(application(open, rosa))))
                .isInstanceOf(AdmissionRefusal.AlreadyMember.class);
    }

    @Test
    void bylawsMayKeepOutMinorsAndBodiesFromADayOn() {
        CooperativeId cooperative = open.cooperative();
        PartyId body = fixture.body(cooperative);
        var none = new Decision<>(TestClock.TODAY, false, Source.unconfirmed("made up for a test"));
        settings.set(cooperative, MembersSettings.ADMITS_ORGANISATIONS, none);
        settings.set(cooperative, MembersSettings.ADMITS_MINORS, none);

        assertThat(refusal(admissions.apply(application(open, body))))
                .isEqualTo(new AdmissionRefusal.KindNotAdmitted(MemberKind.ORGANISATION));
        assertThat(refusal(admissions.apply(application(open, fixture.child(cooperative, Optional.empty())))))
                .isEqualTo(new AdmissionRefusal.KindNotAdmitted(MemberKind.MINOR));
    }

    @Test
    void nobodyPaysMoreThanIsMissing() {
        Application applied = fixture.apply(open, person());
        fixture.pay(open, applied.id(), "20.00");
        assertThat(refusal(admissions.pay(payment(applied.id(), "30.01"))))
                .isEqualTo(new AdmissionRefusal.PaysTooMuch(Money.of("30.00", BooksFixture.GTQ)));
    }

    @Test
    void nobodyIsEnteredWhoIsNotAcceptedOrHasNotPaid() {
        Application applied = fixture.apply(open, person());
        assertThat(refusal(admissions.admit(open.cooperative(), applied.id())))
                .isInstanceOf(AdmissionRefusal.NotAccepted.class);
        accept(applied);
        assertThat(refusal(admissions.admit(open.cooperative(), applied.id())))
                .isInstanceOf(AdmissionRefusal.NotPaidInFull.class);
    }

    @Test
    void aResolutionIsRefusedThatCannotBe() {
        Application applied = fixture.apply(open, person());
        List<Verdict> yes = List.of(accepted(applied));
        Verdict unknown = new Verdict.Accepted(ApplicationId.next());
        assertThat(refusal(admissions.resolve(resolution(open, TestClock.TODAY, List.of(yes.getFirst(), unknown)))))
                .isInstanceOf(AdmissionRefusal.UnknownApplication.class);
        assertThat(refusal(admissions.resolve(resolution(open, TestClock.TODAY.plusDays(1), yes))))
                .isInstanceOf(AdmissionRefusal.ResolutionAhead.class);
        assertThat(refusal(admissions.resolve(resolution(open, TestClock.TODAY.minusDays(1), yes))))
                .isInstanceOf(AdmissionRefusal.ResolutionBeforeApplication.class);

        ResolveApplications command = resolution(open, TestClock.TODAY, yes);
        done(admissions.resolve(command));
        assertThat(refusal(admissions.resolve(resolution(open, TestClock.TODAY, yes))))
                .isInstanceOf(AdmissionRefusal.AlreadyDecided.class);
        var taken = new ResolveApplications(
                open.cooperative(),
                RequestId.next(),
                command.resolution(),
                List.of(accepted(fixture.apply(open, person()))));
        assertThat(refusal(admissions.resolve(taken))).isInstanceOf(AdmissionRefusal.PointTaken.class);
    }

    @Test
    void numbersFollowTheSchemeOfTheCooperative() {
        CooperativeId cooperative = open.cooperative();
        var source = Source.unconfirmed("made up for a test");
        settings.set(cooperative, MembersSettings.NUMBER_PREFIX, new Decision<>(TestClock.TODAY, "A-", source));
        settings.set(cooperative, MembersSettings.NUMBER_DIGITS, new Decision<>(TestClock.TODAY, 4L, source));
        IntStream.range(0, 2)
                .mapToObj(n -> fixture.child(cooperative, Optional.of(person())))
                .forEach(child -> accept(fixture.apply(open, child)));
        assertThat(members.all(cooperative).keySet()).containsExactly("A-0001", "A-0002");
    }

    @Test
    void whatIsInterruptedLeavesNothing() {
        Application applied = fixture.apply(open, person());
        accept(applied);

        assertThatIllegalStateException()
                .isThrownBy(() -> tenants.write(open.cooperative(), () -> {
                    fixture.pay(open, applied.id(), "50.00");
                    throw new IllegalStateException("killed");
                }));

        assertThat(standsAt(AccountRole.CASH)).isZero();
        assertThat(admissions.find(open.cooperative(), applied.id()).map(Application::state))
                .containsInstanceOf(State.Accepted.class);
        assertThat(memberships.counts(open.cooperative(), TestClock.TODAY)).isEmpty();
    }

    @Test
    void nobodySeesTheApplicationsOfAnotherCooperative() {
        Application applied = fixture.apply(open, person());
        assertThat(admissions.find(CooperativeId.next(), applied.id())).isEmpty();
    }

    private PartyId person() {
        return fixture.person(open.cooperative());
    }

    private Application accept(Application application) {
        return done(admissions.resolve(resolution(open, TestClock.TODAY, List.of(accepted(application)))))
                .getFirst();
    }

    private PayForApplication payment(ApplicationId application, String amount) {
        return new PayForApplication(
                open.cooperative(), RequestId.next(), application, Money.of(amount, BooksFixture.GTQ));
    }

    /** Minor units of the code in the trial balance of today. */
    private long standsAt(AccountRole role) {
        AccountCode code = charts.playing(open.cooperative(), role);
        return books.trialBalance(open.cooperative(), TestClock.TODAY).rows().stream()
                .filter(row -> row.code().equals(code))
                .mapToLong(row -> row.balance().minor())
                .sum();
    }

    private static State.Admitted admitted(Application application) {
        return (State.Admitted) application.state();
    }

    private static Verdict accepted(Application application) {
        return new Verdict.Accepted(application.id());
    }

    private static Verdict rejected(Application application) {
        return new Verdict.Rejected(application.id(), "Papeles incompletos");
    }
}
