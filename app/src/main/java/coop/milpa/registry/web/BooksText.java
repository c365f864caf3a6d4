package coop.milpa.registry.web;

import coop.milpa.api.Amount;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.EntryHead;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.EntrySearch;
import coop.milpa.ledger.EntryView;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.registry.web.DayFigures.Figures;
import java.util.List;
import java.util.Optional;

/** The books as other systems are told: positive is a debit, negative a credit, but for sums that say what they are. */
final class BooksText {

    private BooksText() {}

    /** Names of a code. */
    record Names(String spanish, String english) {

        static Names of(ChartCode.Names names) {
            return new Names(names.spanish(), names.english());
        }
    }

    /**
     * Where a cooperative stands now, in its own currency.
     *
     * @param openDay  the day entries go to
     * @param lastClosed  the last day that is closed
     */
    record DayText(
            String openDay,
            Amount assets,
            Amount liabilities,
            Amount equity,
            Amount surplus,
            Optional<ClosedText> lastClosed) {

        static DayText of(Figures figures) {
            return new DayText(
                    figures.openDay().toString(),
                    Amount.of(figures.assets()),
                    Amount.of(figures.liabilities()),
                    Amount.of(figures.equity()),
                    Amount.of(figures.surplus()),
                    figures.lastClosed().map(day -> new ClosedText(day.date().toString(), day.hash())));
        }
    }

    /** A day that is closed, and its link in the chain of days. */
    record ClosedText(String day, String hash) {}

    /** What every code stood at when a day ended; sums by currency. */
    record TrialText(String on, boolean closed, List<RowText> rows, List<SumText> totals) {

        static TrialText of(TrialBalance trial, boolean closed) {
            return new TrialText(
                    trial.on().toString(),
                    closed,
                    trial.rows().stream()
                            .map(row ->
                                    new RowText(row.code().value(), Names.of(row.names()), Amount.of(row.balance())))
                            .toList(),
                    trial.totals().stream().map(SumText::of).toList());
        }
    }

    /** One code in one currency. */
    record RowText(String code, Names names, Amount balance) {}

    /** Both sides of one currency. */
    record SumText(Amount debit, Amount credit) {

        static SumText of(TrialBalance.Total total) {
            return new SumText(
                    Amount.of(new Money(total.debit(), total.currency())),
                    Amount.of(new Money(total.credit(), total.currency())));
        }
    }

    /** What an entry says besides its lines. */
    record HeadText(
            String id,
            String day,
            String valueDate,
            String recordedAt,
            String concept,
            String narrative,
            Optional<String> reverses,
            boolean imported) {

        static HeadText of(EntryHead head) {
            return new HeadText(
                    head.id().toString(),
                    head.businessDate().toString(),
                    head.valueDate().toString(),
                    head.recordedAt().toString(),
                    head.concept(),
                    head.narrative(),
                    head.reverses().map(EntryId::toString),
                    head.imported());
        }
    }

    /** An entry with its lines. */
    record EntryText(
            String id,
            String day,
            String valueDate,
            String recordedAt,
            String concept,
            String narrative,
            Optional<String> reverses,
            boolean imported,
            List<LineText> lines) {

        static EntryText of(EntryView entry) {
            return new EntryText(
                    entry.id().toString(),
                    entry.businessDate().toString(),
                    entry.valueDate().toString(),
                    entry.recordedAt().toString(),
                    entry.concept(),
                    entry.narrative(),
                    entry.reverses().map(EntryId::toString),
                    entry.imported(),
                    entry.lines().stream()
                            .map(side -> new LineText(
                                    side.number(),
                                    side.code().value(),
                                    Names.of(side.names()),
                                    Amount.of(side.amount())))
                            .toList());
        }
    }

    /** One line. */
    record LineText(String account, String code, Names names, Amount amount) {}

    /** A line of a code, with what its entry says. */
    record CodeLineText(
            String entry,
            String day,
            String valueDate,
            String concept,
            String narrative,
            String account,
            Amount amount) {

        static CodeLineText of(LedgerLine line) {
            return new CodeLineText(
                    line.entry().toString(),
                    line.businessDate().toString(),
                    line.valueDate().toString(),
                    line.concept(),
                    line.narrative(),
                    line.account(),
                    Amount.of(line.amount()));
        }
    }

    /** An entry that was found, in one currency: what it debits in all, which is what it credits. */
    record FoundText(String entry, String day, String valueDate, String concept, String narrative, Amount amount) {

        static FoundText of(EntrySearch.Found found) {
            return new FoundText(
                    found.entry().toString(),
                    found.businessDate().toString(),
                    found.valueDate().toString(),
                    found.concept(),
                    found.narrative(),
                    Amount.of(found.amount()));
        }
    }
}
