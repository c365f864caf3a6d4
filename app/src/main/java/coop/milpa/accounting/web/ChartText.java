package coop.milpa.accounting.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Word;
import coop.milpa.ledger.ChartCode;
import java.time.LocalDate;
import java.util.List;

/** A chart of accounts with what its codes stood at when a day ended. */
record ChartText(String on, List<CodeText> codes) {

    ChartText {
        codes = List.copyOf(codes);
    }

    /**
     * One code in one currency.
     *
     * @param part  of the chart, see {@link StatementRowText}
     * @param kind  {@code group}: a heading; {@code guarded}: accounts of their own; {@code pooled}: one a branch
     * @param depth  how many headings it stands under
     * @param inUse  whether it is in use on the day
     * @param balance  positive for a debit; of a heading, what all codes below it stand at
     */
    record CodeText(String code, NamesText names, String part, String kind, int depth, boolean inUse, Amount balance) {

        static CodeText of(ChartRow row) {
            ChartCode code = row.code();
            return new CodeText(
                    code.code().value(),
                    NamesText.of(code.names()),
                    Word.of(code.accountClass()),
                    Word.of(code.kind()),
                    row.depth(),
                    row.inUse(),
                    Amount.of(row.balance()));
        }
    }

    static ChartText of(LocalDate on, List<ChartRow> rows) {
        return new ChartText(on.toString(), rows.stream().map(CodeText::of).toList());
    }
}
