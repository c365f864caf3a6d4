package coop.milpa.savings.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.Range;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * How many decimals amounts have.
 *
 * @param posted  of what is posted
 * @param given  at most, of what is paid in or out
 */
record AmountScale(int posted, int given) {

    private static final Currency QUETZAL = Currency.getInstance("GTQ");
    private static final int MOST = 12;
    private static final BigDecimal LARGEST = BigDecimal.ONE.movePointRight(15);

    static AmountScale read(Fields fields) {
        int minor = fields.currency("currency", QUETZAL).getDefaultFractionDigits();
        int posted = fields.whole("scale", 0, MOST, minor);
        return new AmountScale(posted, Math.max(minor, posted));
    }

    /** An amount in or out that must be there. */
    BigDecimal read(Fields fields, String name) {
        return shaped(fields.number(name, signed()));
    }

    /** An amount in or out, or nothing. */
    BigDecimal readOrZero(Fields fields, String name) {
        return shaped(fields.number(name, signed(), BigDecimal.ZERO));
    }

    /** Balances that bound something. */
    Range notNegative() {
        return new Range(BigDecimal.ZERO, LARGEST, given);
    }

    private Range signed() {
        return new Range(LARGEST.negate(), LARGEST, given);
    }

    /** With the decimals of what is posted, or those of the currency if it needs them. */
    private BigDecimal shaped(BigDecimal amount) {
        boolean fits = amount.stripTrailingZeros().scale() <= posted;
        return amount.setScale(fits ? posted : given);
    }
}
