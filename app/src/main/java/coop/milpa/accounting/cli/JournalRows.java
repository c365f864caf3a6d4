package coop.milpa.accounting.cli;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.JournalLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A journal as rows: a row for each line, and the sums of each currency at the end. */
final class JournalRows {

    static final List<String> COLUMNS = List.of(
            "number",
            "entry",
            "date",
            "value_date",
            "concept",
            "narrative",
            "account",
            "code",
            "name",
            "currency",
            "debit",
            "credit");

    private final Locale language;
    private final Consumer<? super List<String>> into;
    private final Map<String, Money> debits = new TreeMap<>();
    private final Map<String, Money> credits = new TreeMap<>();
    private String entry = "";
    private long number;

    JournalRows(Locale language, Consumer<? super List<String>> into) {
        this.language = language;
        this.into = into;
    }

    void accept(JournalLine line) {
        String id = line.entry().toString();
        if (!id.equals(entry)) {
            number++;
            entry = id;
        }
        String currency = line.amount().currency().getCurrencyCode();
        Money debit = Decimals.debit(line.amount());
        Money credit = Decimals.debit(line.amount().negated());
        debits.merge(currency, debit, Money::plus);
        credits.merge(currency, credit, Money::plus);
        into.accept(List.of(
                String.valueOf(number),
                id,
                line.businessDate().toString(),
                line.valueDate().toString(),
                line.concept(),
                line.narrative(),
                line.account(),
                line.code().value(),
                line.names().in(language),
                currency,
                Decimals.text(debit),
                Decimals.text(credit)));
    }

    void end() {
        debits.forEach((currency, debit) -> into.accept(List.of(
                "TOTAL",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                currency,
                Decimals.text(debit),
                Decimals.text(credits.getOrDefault(currency, debit)))));
    }
}
