package coop.milpa.contributions.internal;

import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionPlan;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.PayContributions.Amount;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be paid in and planned. */
class ContributionPolicyTest {

    private static final MemberId ROSA = MemberId.next();
    private static final MemberId GONE = MemberId.next();
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Map<MemberId, ContributionAccount> ACCOUNTS = Map.of(
            ROSA, account(ROSA, Optional.empty()), GONE, account(GONE, Optional.of(LocalDate.of(2026, 1, 1))));

    @Test
    void nobodyPaysIntoAnAccountThatIsClosedOrNotThere() {
        assertThat(paying(new Amount(GONE, gtq("1.00")))).contains("contributions.no-account");
        assertThat(paying(new Amount(MemberId.next(), gtq("1.00")))).contains("contributions.no-account");
    }

    @Test
    void whatIsPaidInIsMoreThanNothing() {
        assertThat(paying(new Amount(ROSA, gtq("0")))).contains("contributions.amount-not-positive");
        assertThat(paying(new Amount(ROSA, gtq("-1")))).contains("contributions.amount-not-positive");
        assertThat(paying(new Amount(ROSA, gtq("0.01")))).isEmpty();
    }

    @Test
    void aMemberIsNamedOnceAndInHerCurrency() {
        assertThat(paying(new Amount(ROSA, gtq("1.00")), new Amount(ROSA, gtq("1.00"))))
                .contains("contributions.member-twice");
        assertThat(paying(new Amount(ROSA, new Money(1, Currency.getInstance("USD")))))
                .contains("contributions.wrong-currency");
    }

    @Test
    void plansBeginInMonthsThatAreNotOver() {
        assertThat(planning(MARCH.minusMonths(1), "25.00", 10)).contains("contributions.plan-in-past");
        assertThat(planning(MARCH, "25.00", 31)).isEmpty();
        assertThat(planning(MARCH, "25.00", 32)).contains("contributions.bad-plan");
        assertThat(planning(MARCH, "-0.01", 10)).contains("contributions.bad-plan");
    }

    @Test
    void quotasArePaidOldestFirstAndTheRestIsExtra() {
        EntryId entry = EntryId.next();
        List<Quota> owed = List.of(quota("2026-01", "25.00"), quota("2026-02", "10.00"));
        assertThat(Allocation.of(new Amount(ROSA, gtq("30.00")), owed, entry))
                .containsExactly(
                        Movement.quota(ROSA, entry, YearMonth.of(2026, 1), 2500),
                        Movement.quota(ROSA, entry, YearMonth.of(2026, 2), 500));
        assertThat(Allocation.of(new Amount(ROSA, gtq("40.00")), owed, entry))
                .last()
                .isEqualTo(Movement.extra(ROSA, entry, 500));
    }

    @Test
    void capsHoldToTheCent() {
        var byShares = new Caps(Optional.of(gtq("100.00")), Optional.of(5L), Optional.empty());
        assertThat(byShares.brokenBy(gtq("400.00"), gtq("100.00"), gtq("9000.00"))).isEmpty();
        assertThat(byShares.brokenBy(gtq("400.00"), gtq("100.01"), gtq("9000.00"))).contains(gtq("500.00"));
        var byPercent = new Caps(Optional.empty(), Optional.of(5L), Optional.of(new BigDecimal("10")));
        assertThat(byPercent.brokenBy(gtq("0"), gtq("100.00"), gtq("900.00"))).isEmpty();
        assertThat(byPercent.brokenBy(gtq("0"), gtq("100.02"), gtq("900.00"))).contains(gtq("100.00"));
    }

    @Test
    void paidInIsShownAsWholeSharesAndAFraction() {
        var position = position("250.00", Optional.of(gtq("100.00")));
        assertThat(position.wholeShares()).isEqualTo(2);
        assertThat(position.beyondWholeShares()).isEqualTo(gtq("50.00"));
        assertThat(position.fraction()).isEqualByComparingTo("0.5");
        assertThat(position.subscribed()).isEqualTo(gtq("275.00"));
        assertThat(position("250.00", Optional.empty()).wholeShares()).isZero();
    }

    private static ContributionPosition position(String paidIn, Optional<Money> nominal) {
        return new ContributionPosition(ROSA, gtq(paidIn), gtq("25.00"), gtq("0"), nominal);
    }

    private static Optional<String> paying(Amount... amounts) {
        return ContributionPolicy.forbidsPaying(List.of(amounts), ACCOUNTS).map(Refusal::code);
    }

    private static Optional<String> planning(YearMonth from, String amount, int dueDay) {
        var plan = new ContributionPlan(ROSA, from, gtq(amount), dueDay);
        return ContributionPolicy.forbidsPlanning(List.of(plan), ACCOUNTS, MARCH)
                .map(Refusal::code);
    }

    private static Quota quota(String month, String unpaid) {
        YearMonth of = YearMonth.parse(month);
        return new Quota(ROSA, AccountId.next(), of, of.atDay(10), gtq(unpaid));
    }

    private static ContributionAccount account(MemberId member, Optional<LocalDate> closedOn) {
        return new ContributionAccount(AccountId.next(), member, "AP-1", BooksFixture.GTQ, closedOn);
    }
}
