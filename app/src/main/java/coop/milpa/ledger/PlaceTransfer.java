package coop.milpa.ledger;

/**
 * A request to hold money for another account, as the first of two steps.
 *
 * @param hold  what is held, where, until when
 * @param to  the account it is for, of the same currency
 * @param standing  who stands on the other side
 */
public record PlaceTransfer(PlaceHold hold, AccountId to, Standing standing) {

    public PlaceTransfer {
        if (to.equals(hold.account())) {
            throw new IllegalArgumentException("Transfer from " + to + " to itself");
        }
    }
}
