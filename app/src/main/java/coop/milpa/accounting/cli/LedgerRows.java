package coop.milpa.accounting.cli;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.JournalLine;
import coop.milpa.ledger.TrialBalance;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A general ledger as rows: a row for each line, with what its code stands at after it. */
final class LedgerRows {

    static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "currency",
            "date",
            "value_date",
            "entry",
            "concept",
            "narrative",
            "account",
            "debit",
            "credit",
            "balance");

    private final Locale language;
    private final Map<String, Money> balances = new HashMap<>();
    private final Consumer<? super List<String>> into;

    LedgerRows(Locale language, TrialBalance before, Consumer<? super List<String>> into) {
        this.language = language;
        this.into = into;
        before.rows().forEach(row -> balances.put(key(row.code(), row.balance()), row.balance()));
    }

    void accept(JournalLine line) {
        Money balance = balances.merge(key(line.code(), line.amount()), line.amount(), Money::plus);
        into.accept(List.of(
                line.code().value(),
                line.names().in(language),
                line.amount().currency().getCurrencyCode(),
                line.businessDate().toString(),
                line.valueDate().toString(),
                line.entry().toString(),
                line.concept(),
                line.narrative(),
                line.account(),
                Decimals.text(Decimals.debit(line.amount())),
                Decimals.text(Decimals.debit(line.amount().negated())),
                Decimals.text(balance)));
    }

    private static String key(AccountCode code, Money amount) {
        return code + " " + amount.currency().getCurrencyCode();
    }
}
