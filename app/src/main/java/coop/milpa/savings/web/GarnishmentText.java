package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.savings.Garnishments.Standing;
import java.util.Optional;

/**
 * An order of a court over an account, as other systems are told.
 *
 * @param amount  how much over all its accounts; all that is there and comes if it is not said
 * @param held  what it keeps so far, over all its accounts
 */
record GarnishmentText(
        String garnishment,
        String authority,
        String caseNumber,
        Optional<Amount> amount,
        Amount held,
        String placedOn) {

    static GarnishmentText of(Standing order) {
        return new GarnishmentText(
                order.id().toString(),
                order.by().authority(),
                order.by().caseNumber(),
                order.amount().map(Amount::of),
                Amount.of(order.held()),
                order.placedOn().toString());
    }
}
