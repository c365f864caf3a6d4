package coop.milpa.portal;

import coop.milpa.kernel.Money;

/**
 * What a transfer will come to.
 *
 * @param from  number of her account
 * @param to  where it goes
 * @param amount  what arrives before it is taxed there
 * @param cost  what it costs her besides
 */
public record PlannedTransfer(String from, Destination to, Money amount, Money cost) {

    /**
     * Where money goes.
     *
     * @param number  of the account
     * @param masked  whose it is, as strangers may read it; empty if it is her own
     */
    public record Destination(String number, String masked) {

        public boolean isOwn() {
            return masked.isEmpty();
        }
    }
}
