package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.Range;
import java.math.BigDecimal;
import java.util.Currency;

/** Amounts of a currency as they are read and written: decimal text with the digits of its minor unit. */
record MinorUnits(Currency currency) {

    private static final BigDecimal LARGEST = BigDecimal.ONE.movePointRight(13);

    /** More than nothing. */
    long read(Fields fields, String name) {
        return minor(fields.number(name, new Range(one(), LARGEST, digits())));
    }

    /** Nothing or more. */
    long readOrNothing(Fields fields, String name) {
        return minor(fields.number(name, new Range(BigDecimal.ZERO, LARGEST, digits())));
    }

    Range notNegative() {
        return new Range(BigDecimal.ZERO, LARGEST, digits());
    }

    String text(long minor) {
        return BigDecimal.valueOf(minor, digits()).toPlainString();
    }

    private long minor(BigDecimal amount) {
        return amount.movePointRight(digits()).longValueExact();
    }

    private BigDecimal one() {
        return BigDecimal.ONE.movePointLeft(digits());
    }

    private int digits() {
        return currency.getDefaultFractionDigits();
    }
}
