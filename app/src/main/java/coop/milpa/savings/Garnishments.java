package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /** The orders that reach for an account and have not ended, first entered first. */
    List<Standing> over(CooperativeId cooperative, AccountId account);

    /** Whether an order reaches for an account, or did before it ended. */
    boolean reaches(CooperativeId cooperative, GarnishmentId garnishment, AccountId account);

    /**
     * An order that has not ended.
     *
     * @param by  who ordered it
     * @param amount  how much over all its accounts; empty for all that is there and comes
     * @param held  what it keeps so far, over all its accounts
     * @param placedOn  the day it was entered
     */
    record Standing(GarnishmentId id, CourtOrder by, Optional<Money> amount, Money held, LocalDate placedOn) {}

    /**
     * A garnishment as it stands.
     *
     * @param id  its name
     * @param held  what it keeps, or kept when it ended
     */
    record Garnished(GarnishmentId id, Money held) {}
}
