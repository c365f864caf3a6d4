package coop.milpa.termdeposits.internal;

import static coop.milpa.termdeposits.internal.TermFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountId;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposit;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a deposit is paid that ends before its day. */
class EarlyPolicyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 6);
    private static final EarlyClosure HALF = new EarlyClosure.ShareLost(Rate.of("50"));

    @Test
    void aShareOfWhatWasEarnedIsLost() {
        EarlyPolicy.Settled settled = EarlyPolicy.settle(row(FIRST, "0.00", "0.00"), HALF, FIRST.plusDays(73));
        // 1,000.00 x 5 % x 73 / 365 = 10.00
        assertThat(settled.interest()).isEqualTo(gtq("5.00"));
        assertThat(settled.withheld()).isEqualTo(gtq("0.50"));
        assertThat(settled.lost()).isEqualTo(gtq("5.00"));
    }

    @Test
    void aLowerRateIsPaidFromTheFirstDayAndNeverAHigherOne() {
        TermRow row = row(FIRST, "0.00", "0.00");
        LocalDate day = FIRST.plusDays(73);
        assertThat(EarlyPolicy.settle(row, new EarlyClosure.RateInstead(Rate.of("2")), day)
                        .interest())
                .isEqualTo(gtq("4.00"));
        assertThat(EarlyPolicy.settle(row, new EarlyClosure.RateInstead(Rate.of("9")), day)
                        .interest())
                .isEqualTo(gtq("10.00"));
    }

    @Test
    void whatWasPaidBeforeIsTakenOffAndTheMoneyIsNeverTouched() {
        TermRow paid = row(FIRST.plusDays(59), "8.08", "0.00");
        assertThat(EarlyPolicy.settle(paid, HALF, FIRST.plusDays(73)).interest())
                .isEqualTo(gtq("0.00"));
    }

    @Test
    void onTheLastDayNothingIsLostNorIsAnythingOfFormerTerms() {
        EarlyPolicy.Settled last = EarlyPolicy.settle(row(FIRST, "0.00", "1.50"), HALF, LAST);
        assertThat(last.interest()).isEqualTo(gtq("24.93").plus(gtq("1.50")));
        assertThat(last.lost()).isEqualTo(gtq("0.00"));
        assertThat(EarlyPolicy.settle(row(FIRST, "0.00", "1.50"), HALF, FIRST).interest())
                .isEqualTo(gtq("1.50"));
    }

    private static TermRow row(LocalDate paidThrough, String paid, String carried) {
        var rates = new Quote.Rates(Rate.of("5"), Rate.of("5"));
        var term = new TermDeposit.Term(1, gtq("1000.00"), FIRST, LAST, 6, rates, FIRST);
        var deposit = new TermDeposit(
                AccountId.next(),
                1,
                MemberId.next(),
                TermFixture.YEARLY,
                new TermDeposit.Instructions(Payout.AT_MATURITY, Renewal.PAY_TO_SAVINGS, AccountId.next()),
                term,
                new TermDeposit.Days(FIRST, Optional.empty()));
        return new TermRow(
                deposit,
                new TermRow.Terms(YearDays.DAYS_365, Rate.of("10")),
                new TermRow.Owed(paidThrough, gtq(carried), gtq(paid)));
    }
}
