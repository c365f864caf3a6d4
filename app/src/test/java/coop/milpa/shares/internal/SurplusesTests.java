package coop.milpa.shares.internal;

import static coop.milpa.shares.SharesFixture.YEAR_END;
import static coop.milpa.shares.SharesFixture.done;
import static coop.milpa.shares.SharesFixture.gtq;
import static coop.milpa.shares.SharesFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.contributions.ContributionPlan;
import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.PayContributions;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Member;
import coop.milpa.members.Resolution;
import coop.milpa.platform.Progress;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.MemberShare;
import coop.milpa.shares.MemberShares;
import coop.milpa.shares.MemberShares.Only;
import coop.milpa.shares.ProposeDistribution;
import coop.milpa.shares.ResolveDistribution;
import coop.milpa.shares.SharesFixture;
import coop.milpa.shares.Surpluses;
import coop.milpa.shares.Surpluses.PaymentRun;
import coop.milpa.shares.Way;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The surplus of a year, on a real database: proposed, resolved, paid. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, SharesFixture.class})
@TestPropertySource(properties = "milpa.shares.payment-rows=1")
class SurplusesTests {

    private final Surpluses surpluses;
    private final MemberShares shares;
    private final Contributions contributions;
    private final BooksFixture fixture;
    private final SharesFixture town;
    private final TestDatabase.Owner owner;
    private Open open;
    private Member rosa;
    private Member ana;
    private SavingsAccount rosas;
    private SavingsAccount anas;

    SurplusesTests(
            Surpluses surpluses,
            MemberShares shares,
            Contributions contributions,
            BooksFixture fixture,
            SharesFixture town,
            TestDatabase.Owner owner) {
        this.surpluses = surpluses;
        this.shares = shares;
        this.contributions = contributions;
        this.fixture = fixture;
        this.town = town;
        this.owner = owner;
        this.open = town.open();
        this.rosa = town.member(open, "1000.00");
        this.ana = town.member(open, "500.00");
        this.rosas = town.saves(open, rosa, "300.00");
        this.anas = town.saves(open, ana, "700.00");
    }

    @BeforeEach
    void aYearWithASurplus() {
        open = town.open();
        rosa = town.member(open, "1000.00");
        ana = town.member(open, "500.00");
        rosas = town.saves(open, rosa, "300.00");
        anas = town.saves(open, ana, "700.00");
        town.earns(open, "800.00", Standing.MEMBER);
        town.earns(open, "200.00", Standing.THIRD_PARTY);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void reservesComeFirstAndMembersAreGivenTheRest() {
        Distribution proposed = proposed("6");
        assertThat(proposed.figures())
                .isEqualTo(new Distribution.Figures(
                        gtq("1000.00"),
                        gtq("800.00"),
                        gtq("200.00"),
                        gtq("200.00"),
                        gtq("6.90"),
                        gtq("593.10"),
                        gtq("0.00"),
                        2));
        assertThat(proposed.reserves())
                .extracting(Distribution.Reserve::amount)
                .containsExactly(gtq("160.00"), gtq("40.00"));
        MemberShare hers = share(proposed, rosa);
        assertThat(hers.contributionDays()).isEqualTo(100_000L * 28);
        assertThat(hers.interest()).isEqualTo(gtq("4.60"));
        assertThat(hers.refund()).isEqualTo(gtq("177.93"));
        assertThat(shares.refunds(open.cooperative(), proposed, hers))
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.units()).isEqualTo(30_000L * 28);
                    assertThat(refund.amount()).isEqualTo(gtq("177.93"));
                    assertThat(refund.pool().source()).isEqualTo("savings.held");
                });
        assertThat(share(proposed, ana).total()).isEqualTo(gtq("417.47"));
        assertThat(town.stands(open, AccountRole.SURPLUS_OF_YEAR, YEAR_END.plusDays(1)))
                .isEqualTo(gtq("1000.00"));
    }

    @Test
    void whatIsDeclaredIsPaidToTheCent() {
        Distribution resolved = resolved(proposed("6"));
        assertThat(town.stands(open, AccountRole.SURPLUS_PAYABLE, today())).isEqualTo(gtq("600.00"));
        assertThat(town.stands(open, AccountRole.INDIVISIBLE_RESERVE, today())).isEqualTo(gtq("200.00"));
        assertThat(town.stands(open, AccountRole.LEGAL_RESERVE, today())).isEqualTo(gtq("160.00"));
        assertThat(town.stands(open, AccountRole.EDUCATION_RESERVE, today())).isEqualTo(gtq("40.00"));
        assertThat(town.stands(open, AccountRole.SURPLUS_OF_YEAR, today())).isEqualTo(gtq("0.00"));

        assertThat(pay(resolved)).isEqualTo(new PaymentRun(2, 2, gtq("600.00")));
        assertThat(town.in(open, rosas)).isEqualTo(gtq("482.53"));
        assertThat(town.in(open, anas)).isEqualTo(gtq("1117.47"));
        assertThat(town.stands(open, AccountRole.SURPLUS_PAYABLE, today())).isEqualTo(gtq("0.00"));
        assertThat(pay(resolved)).isEqualTo(new PaymentRun(0, 0, gtq("0.00")));
        assertThat(shares.sums(open.cooperative(), resolved, Only.PAID).paid()).isEqualTo(2);
    }

    @Test
    void whoeverIsInterruptedGoesOnAndPaysNobodyTwice() {
        Distribution resolved = resolved(proposed("6"));
        breakThePaymentOf(resolved, 2);
        try {
            assertThatThrownBy(() -> pay(resolved)).hasMessageContaining("the disk is full");
        } finally {
            owner.jdbc().sql("drop trigger broken on shares.payment").update();
        }
        assertThat(shares.sums(open.cooperative(), resolved, Only.ALL).paid()).isEqualTo(1);
        fixture.assertBooksBalance(open);
        assertThat(pay(resolved).paid()).isEqualTo(1);
        assertThat(town.in(open, rosas).plus(town.in(open, anas))).isEqualTo(gtq("1600.00"));
    }

    private void breakThePaymentOf(Distribution distribution, int place) {
        owner.jdbc().sql("""
                create or replace function shares.broken() returns trigger language plpgsql as $$
                begin
                    raise exception 'the disk is full';
                end $$
                """).update();
        owner.jdbc().sql("""
                        create trigger broken before insert on shares.payment for each row
                        when (new.place = %d and new.distribution_id = '%s') execute function shares.broken()
                        """.formatted(place, distribution.id().value())).update();
    }

    @Test
    void twoWhoPayAtTheSameTimePayEverybodyOnce() {
        Distribution resolved = resolved(proposed("6"));

        List<PaymentRun> runs =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> pay(resolved))).limit(3).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(runs.stream().mapToLong(PaymentRun::paid).sum()).isEqualTo(2);
        assertThat(town.in(open, rosas).plus(town.in(open, anas))).isEqualTo(gtq("1600.00"));
    }

    @Test
    void aMemberChoosesWhereHersGoes() {
        surpluses.choose(open.cooperative(), rosa.id(), Way.CONTRIBUTIONS);
        assertThat(surpluses.chosen(open.cooperative(), rosa.id())).contains(Way.CONTRIBUTIONS);
        pay(resolved(proposed("6")));
        assertThat(town.in(open, rosas)).isEqualTo(gtq("300.00"));
        assertThat(paidIn(rosa)).isEqualTo(gtq("1182.53"));
        assertThat(paidIn(ana)).isEqualTo(gtq("500.00"));
    }

    @Test
    void whoIsNotInGoodStandingWaitsUntilSheIs() {
        town.decide(open, "contributions.arrears-quotas-max", "0");
        done(contributions.plan(
                open.cooperative(), List.of(new ContributionPlan(ana.id(), YearMonth.of(2026, 2), gtq("25.00"), 5))));
        Distribution resolved = resolved(proposed("6"));
        assertThat(pay(resolved)).isEqualTo(new PaymentRun(2, 1, gtq("182.53")));
        assertThat(share(resolved, ana).waits()).contains(SurplusPaying.STANDING);
        assertThat(shares.waiting(open.cooperative(), resolved)).containsEntry(SurplusPaying.STANDING, 1L);
        assertThat(town.stands(open, AccountRole.SURPLUS_PAYABLE, today())).isEqualTo(gtq("417.47"));

        done(contributions.pay(new PayContributions(
                open.cooperative(),
                RequestId.next(),
                open.cash(),
                List.of(new PayContributions.Amount(ana.id(), gtq("50.00"))))));
        town.close(open, today());
        assertThat(town.in(open, anas)).isEqualTo(gtq("1117.47"));
        assertThat(share(resolved, ana).isPaid()).isTrue();
    }

    @Test
    void whoHasNoAccountWaitsForOne() {
        Member luz = town.member(open, "2000.00");
        Distribution resolved = resolved(proposed("6"));
        pay(resolved);
        assertThat(share(resolved, luz).waits()).contains(SurplusPaying.NO_ACCOUNT);
        SavingsAccount hers = town.saves(open, luz, "1.00");
        town.close(open, today());
        assertThat(town.in(open, hers)).isEqualTo(gtq("10.20"));
    }

    @Test
    void whoProposesDoesNotResolve() {
        Distribution proposed = proposed("6");
        assertThat(refusal(surpluses.resolve(town.resolution(open, proposed, today()))))
                .isEqualTo("shares.resolved-by-proposer");
        assertThat(refusal(
                        town.asManager(() -> surpluses.resolve(town.resolution(open, proposed, today().plusDays(1))))))
                .isEqualTo("shares.resolution-out-of-time");
        assertThat(refusal(surpluses.pay(open.cooperative(), proposed.id(), Progress.silent())))
                .isEqualTo("shares.not-resolved");
        Distribution resolved = resolved(proposed);
        assertThat(refusal(surpluses.withdraw(open.cooperative(), resolved.id())))
                .isEqualTo("shares.not-proposed");
        assertThat(refusal(town.asManager(() -> surpluses.resolve(new ResolveDistribution(
                        open.cooperative(),
                        RequestId.next(),
                        resolved.id(),
                        new Resolution("assembly", "2", "1", today()))))))
                .isEqualTo("shares.not-proposed");
    }

    @Test
    void aProposalIsMadeOnceAndTakenBackForAnother() {
        town.close(open, YEAR_END);
        ProposeDistribution command = town.proposal(open, "6", Way.SAVINGS);
        Distribution first = done(surpluses.propose(command));
        assertThat(done(surpluses.propose(command)).id()).isEqualTo(first.id());
        assertThat(refusal(surpluses.propose(new ProposeDistribution(
                        command.cooperative(),
                        command.request(),
                        command.endsOn(),
                        new ProposeDistribution.Terms(Rate.of("5"), Optional.empty(), Way.SAVINGS)))))
                .isEqualTo("shares.request-reused");
        assertThat(refusal(surpluses.propose(town.proposal(open, "5", Way.SAVINGS))))
                .isEqualTo("shares.already-proposed");
        done(surpluses.withdraw(open.cooperative(), first.id()));
        Distribution second = done(surpluses.propose(town.proposal(open, "5", Way.SAVINGS)));
        assertThat(surpluses.find(open.cooperative(), YEAR_END)).contains(second);
        assertThat(surpluses.all(open.cooperative())).hasSize(2);
    }

    @Test
    void nothingIsProposedBeforeTheYearHasEnded() {
        assertThat(refusal(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))))
                .isEqualTo("shares.year-not-ended");
    }

    @Test
    void lossesProvisionsAndCapitalComeFirst() {
        town.close(open, YEAR_END);
        town.decide(open, "shares.capital-floor", "GTQ 2000.00");
        assertThat(refusal(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))))
                .isEqualTo("shares.capital-shortfall");
        town.decide(open, "shares.provision-deficit", "GTQ 0.01");
        assertThat(refusal(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))))
                .isEqualTo("shares.provision-deficit");
        town.lost(open, "0.01");
        assertThat(refusal(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))))
                .isEqualTo("shares.prior-losses");
    }

    @Test
    void ratesAndReservesAreHeldToWhatWasDecided() {
        town.close(open, YEAR_END);
        assertThat(refusal(surpluses.propose(town.proposal(open, "6.01", Way.SAVINGS))))
                .isEqualTo("shares.above-cap");
        town.decide(open, "shares.further-reserves", "503199 80");
        assertThat(refusal(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))))
                .isEqualTo("shares.reserves-too-much");
        town.decide(open, "shares.further-reserves", "999999 5");
        assertThat(refusal(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))))
                .isEqualTo("shares.unknown-reserve");
        town.decide(open, "shares.further-reserves", "");
        town.decide(open, "shares.education-percent", "80");
        assertThat(refusal(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))))
                .isEqualTo("shares.interest-too-much");
        town.decide(open, "shares.education-percent", "");
        assertThat(refusal(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))))
                .isEqualTo("shares.reserves-undecided");
        town.decide(open, "shares.interest-cap", "");
        assertThat(refusal(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))))
                .isEqualTo("shares.no-cap");
        town.decide(open, "shares.patronage-weights", "credit.interest 100");
        assertThat(refusal(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))))
                .isEqualTo("shares.unknown-patronage");
    }

    @Test
    void theRestMayStayForAnotherYear() {
        town.close(open, YEAR_END);
        var terms = new ProposeDistribution.Terms(Rate.of("6"), Optional.of(gtq("100.00")), Way.SAVINGS);
        var command = new ProposeDistribution(open.cooperative(), RequestId.next(), YEAR_END, terms);
        Distribution proposed = done(surpluses.propose(command));
        assertThat(proposed.figures().retained()).isEqualTo(gtq("493.10"));
        resolved(proposed);
        assertThat(town.stands(open, AccountRole.RETAINED_SURPLUS, today())).isEqualTo(gtq("493.10"));
        var tooMuch = new ProposeDistribution.Terms(Rate.of("6"), Optional.of(gtq("593.11")), Way.SAVINGS);
        assertThat(refusal(surpluses.propose(
                        new ProposeDistribution(open.cooperative(), RequestId.next(), YEAR_END, tooMuch))))
                .isEqualTo("shares.already-proposed");
    }

    @Test
    void anotherCooperativeSeesNothingOfIt() {
        proposed("6");
        Open other = town.open();
        assertThat(surpluses.all(other.cooperative())).isEmpty();
        assertThat(surpluses.find(other.cooperative(), YEAR_END)).isEmpty();
    }

    private Distribution proposed(String rate) {
        town.close(open, YEAR_END);
        return done(surpluses.propose(town.proposal(open, rate, Way.SAVINGS)));
    }

    private Distribution resolved(Distribution proposed) {
        return done(town.asManager(() -> surpluses.resolve(town.resolution(open, proposed, today()))));
    }

    private PaymentRun pay(Distribution resolved) {
        return done(surpluses.pay(open.cooperative(), resolved.id(), Progress.silent()));
    }

    private MemberShare share(Distribution of, Member member) {
        return shares.find(open.cooperative(), of, member.id()).orElseThrow();
    }

    private Money paidIn(Member member) {
        return Objects.requireNonNull(contributions
                        .positions(open.cooperative(), List.of(member.id()), today())
                        .get(member.id()))
                .paidIn();
    }

    private static LocalDate today() {
        return YEAR_END.plusDays(1);
    }
}
