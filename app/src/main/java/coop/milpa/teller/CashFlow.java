package coop.milpa.teller;

import coop.milpa.kernel.Money;
import java.util.Currency;

/**
 * What became of cash of one currency. It adds up: opening + in - out + received - sent + adjusted = expected.
 *
 * @param opening  what there was
 * @param in  what operations took
 * @param out  what operations paid
 * @param received  what came from other cash points
 * @param sent  what went to other cash points
 * @param adjusted  differences that were posted in the meantime; negative for cash short
 * @param expected  what the books say there is
 */
public record CashFlow(Money opening, Money in, Money out, Money received, Money sent, Money adjusted, Money expected) {

    public CashFlow {
        Money all = opening.plus(in).minus(out).plus(received).minus(sent).plus(adjusted);
        if (!all.equals(expected)) {
            throw new IllegalArgumentException(all + " comes out of it, not " + expected);
        }
    }

    /** Nothing of a currency. */
    public static CashFlow none(Currency currency) {
        Money zero = Money.zero(currency);
        return new CashFlow(zero, zero, zero, zero, zero, zero, zero);
    }

    /** Both together. */
    public CashFlow plus(CashFlow other) {
        return new CashFlow(
                opening.plus(other.opening),
                in.plus(other.in),
                out.plus(other.out),
                received.plus(other.received),
                sent.plus(other.sent),
                adjusted.plus(other.adjusted),
                expected.plus(other.expected));
    }

    /** Whether there was nothing, and nothing moved. */
    public boolean isNothing() {
        return equals(none(expected.currency()));
    }
}
