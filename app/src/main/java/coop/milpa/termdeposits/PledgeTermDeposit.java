package coop.milpa.termdeposits;

import coop.milpa.kernel.Money;
import java.util.List;

/**
 * A request to keep a deposit as security.
 *
 * @param order  whose books, which request, who
 * @param number  of the deposit
 * @param security  for what
 */
public record PledgeTermDeposit(TermOrder order, long number, Security security) {

    private static final int TEXT_MAX = 120;

    /**
     * What it secures.
     *
     * @param creditor  for whom it is kept, 1 to 120 characters
     * @param purpose  for what, such as the number of a loan, 1 to 120 characters
     * @param amount  how much of the money, more than nothing
     */
    public record Security(String creditor, String purpose, Money amount) {

        public Security {
            for (String text : List.of(creditor, purpose)) {
                if (text.isBlank() || text.length() > TEXT_MAX) {
                    throw new IllegalArgumentException("Pledge says '" + text + "'");
                }
            }
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("Pledge of " + amount);
            }
        }
    }
}
