package coop.milpa.accounting.internal;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import java.util.Comparator;
import java.util.Currency;

/** A code of the chart in one currency. */
record CodePlace(AccountCode code, String currency) implements Comparable<CodePlace> {

    private static final Comparator<CodePlace> ORDER =
            Comparator.comparing(CodePlace::code).thenComparing(CodePlace::currency);

    static CodePlace of(AccountCode code, Money amount) {
        return new CodePlace(code, amount.currency().getCurrencyCode());
    }

    Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }

    @Override
    public int compareTo(CodePlace other) {
        return ORDER.compare(this, other);
    }
}
