package coop.milpa.envelopes;

import coop.milpa.kernel.Money;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.SavingsOrder;

/**
 * A request to take what a list says.
 *
 * @param order  whose books, which request, by whom, where
 * @param about  where it comes from, in words: 1 to 100 characters, such as the name of a school
 * @param counted  how much was brought; must be what the list adds up to
 * @param cash  who stands behind it
 */
public record TakeEnvelope(SavingsOrder order, String about, Money counted, CashDeclaration cash) {

    /** How long its words may be. */
    public static final int ABOUT_MAX = 100;

    public TakeEnvelope {
        if (about.isBlank() || about.length() > ABOUT_MAX) {
            throw new IllegalArgumentException("A list is about 1 to " + ABOUT_MAX + " characters: '" + about + "'");
        }
    }
}
