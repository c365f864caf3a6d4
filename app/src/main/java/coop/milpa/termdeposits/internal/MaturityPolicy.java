package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.Money;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides what becomes of a deposit whose term has ended. */
final class MaturityPolicy {

    private final List<RateChart> charts;
    private final QuotePolicy quotes;

    MaturityPolicy(List<RateChart> charts, QuotePolicy quotes) {
        this.charts = charts;
        this.quotes = quotes;
    }

    /**
     * What is known of it.
     *
     * @param row  which
     * @param kept  whether anything in it is pledged or held
     * @param savingsTakes  whether the savings account that was named takes money
     */
    record Known(TermRow row, boolean kept, boolean savingsTakes) {}

    /** What becomes of it. */
    sealed interface Fate {

        /** Nothing yet; it is asked again at the next close. */
        record Waits() implements Fate {}

        /** Money and interest go into savings, and it ends. */
        record Ends(InterestPaid paid) implements Fate {}

        /**
         * Another term begins.
         *
         * @param paid  its interest; nothing where that is carried
         * @param added  whether the interest is added to the money; otherwise it goes into savings
         * @param next  the deposit in its next term
         */
        record Goes(InterestPaid paid, boolean added, TermRow next) implements Fate {}
    }

    /**
     * What is pledged is never paid, and goes on without its interest. What is asked to go on and has no rate any more
     * is paid. Interest that no savings account takes is carried: it stays owed, and earns nothing.
     *
     * @param on  the first day of what comes
     */
    Fate decide(Known known, LocalDate on) {
        TermRow row = known.row();
        InterestPaid interest = InterestPaid.of(row, row.owedOn(row.term().matures()));
        boolean all = row.deposit().instructions().renewal() == Renewal.RENEW_ALL && !known.kept();
        Money principal = all ? row.principal().plus(interest.net()) : row.principal();
        Optional<Quote> quote = goesOn(row) ? quote(row, principal, on) : Optional.empty();
        if (quote.isEmpty()) {
            return known.kept() || !known.savingsTakes() ? new Fate.Waits() : new Fate.Ends(interest);
        }
        if (all || known.savingsTakes()) {
            return new Fate.Goes(interest, all, next(row, quote.get(), row.nothing()));
        }
        return new Fate.Goes(InterestPaid.of(row, row.nothing()), false, next(row, quote.get(), interest.interest()));
    }

    private static boolean goesOn(TermRow row) {
        return switch (row.deposit().instructions().renewal()) {
            case RENEW_ALL, RENEW_PRINCIPAL -> true;
            case PAY_TO_SAVINGS -> false;
        };
    }

    private Optional<Quote> quote(TermRow row, Money principal, LocalDate on) {
        var asked = new Quote.Asked(
                row.deposit().product(),
                principal,
                row.term().months(),
                row.deposit().instructions().payout());
        return ChartDesk.inForce(charts, asked.product(), principal.currency(), on)
                .filter(chart -> QuotePolicy.forbids(chart, asked).isEmpty())
                .map(chart -> quotes.quote(chart, asked, on));
    }

    private static TermRow next(TermRow row, Quote quote, Money carried) {
        TermDeposit before = row.deposit();
        var term = new TermDeposit.Term(
                row.term().place() + 1,
                quote.asked().amount(),
                quote.starts(),
                quote.matures(),
                quote.asked().months(),
                quote.rates(),
                quote.chart().validFrom());
        var deposit = new TermDeposit(
                before.account(),
                before.number(),
                before.owner(),
                before.product(),
                before.instructions(),
                term,
                before.days());
        RateChart.Earning earning = quote.chart().earning();
        return new TermRow(
                deposit,
                new TermRow.Terms(earning.yearDays(), earning.withholding()),
                new TermRow.Owed(quote.starts(), carried, row.nothing()));
    }
}
