package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.Books;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.Quote.Payment;
import coop.milpa.termdeposits.Quote.Rates;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermRefusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decides whether a chart takes a deposit, and what that comes to. */
final class QuotePolicy {

    private final BusinessCalendar calendar;
    private final NominalRates rates = new NominalRates();

    QuotePolicy(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** Why a chart does not take what is asked. */
    static Optional<TermRefusal> forbids(RateChart chart, Quote.Asked asked) {
        RateChart.Offer offer = chart.offer();
        if (!offer.open()) {
            return Optional.of(new TermRefusal.NotOffered(asked.product()));
        }
        if (asked.amount().minor() < offer.minimum()) {
            return Optional.of(new TermRefusal.BelowMinimum(new Money(offer.minimum(), chart.currency())));
        }
        if (chart.rate(asked.amount(), asked.months()).isEmpty()) {
            return Optional.of(new TermRefusal.NoRate(asked.months(), offer.monthsMax()));
        }
        return offer.payouts().contains(asked.payout())
                ? Optional.empty()
                : Optional.of(new TermRefusal.PayoutNotOffered(asked.payout()));
    }

    /** What it comes to; the chart takes it. */
    Quote quote(RateChart chart, Quote.Asked asked, LocalDate starts) {
        Rate quoted = chart.rate(asked.amount(), asked.months()).orElseThrow();
        LocalDate matures =
                calendar.adjust(starts.plusMonths(asked.months()), chart.offer().dayRule());
        Rates earned = rates.of(chart.earning(), quoted, asked.payout(), DayCount.days(starts, matures));
        return quote(chart, asked, earned, new Books.Period(starts, matures));
    }

    /** The same of a term that was agreed: by its rate and its days. */
    static Quote explain(RateChart chart, TermDeposit deposit) {
        TermDeposit.Term term = deposit.term();
        var asked = new Quote.Asked(
                deposit.product(),
                term.principal(),
                term.months(),
                deposit.instructions().payout());
        return quote(chart, asked, term.rates(), new Books.Period(term.starts(), term.matures()));
    }

    private static Quote quote(RateChart chart, Quote.Asked asked, Rates earned, Books.Period days) {
        List<Payment> payments = new ArrayList<>();
        LocalDate from = days.from();
        for (LocalDate on : payoutDays(asked, days.from(), days.to())) {
            Money interest = InterestPolicy.interest(
                    asked.amount(), earned.nominal(), chart.earning().yearDays(), new Books.Period(from, on));
            Money withheld = InterestPolicy.withheld(interest, chart.earning().withholding());
            payments.add(new Payment(on, interest, withheld));
            from = on;
        }
        return new Quote(chart, asked, earned, days.from(), days.to(), payments);
    }

    /** Months are counted from the first day; the last payment is on the day that the term ends. */
    private static List<LocalDate> payoutDays(Quote.Asked asked, LocalDate starts, LocalDate matures) {
        return switch (asked.payout()) {
            case AT_MATURITY -> List.of(matures);
            case MONTHLY_TO_SAVINGS ->
                Stream.concat(IntStream.range(1, asked.months()).mapToObj(starts::plusMonths), Stream.of(matures))
                        .toList();
        };
    }
}
