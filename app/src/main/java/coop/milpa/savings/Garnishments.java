package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;

/**
 * Money kept in savings accounts for a debt, as a court ordered (embargo). What is there is held at once, account after
 * account; what comes later is held when it comes, until the amount is reached.
 */
public interface Garnishments {

    Outcome<Garnished> place(PlaceGarnishment command);

    /** The authority lets the money go. */
    Outcome<Garnished> lift(EndGarnishment command);

    /** Pays what is held to the authority, in cash of the branch; that ends the order. */
    Outcome<Garnished> pay(EndGarnishment command);

    /**
     * A garnishment as it stands.
     *
     * @param id  its name
     * @param held  what it keeps, or kept when it ended
     */
    record Garnished(GarnishmentId id, Money held) {}
}
