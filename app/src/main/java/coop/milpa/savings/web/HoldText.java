package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.ledger.Hold;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that is kept in an account, as other systems are told.
 *
 * @param concept  why, as a code that stays
 * @param narrative  in someone's words, may be empty
 * @param lastDay  the last day it is kept, if that was agreed on
 * @param endedOn  the day it ended
 */
record HoldText(
        String hold,
        Amount amount,
        String concept,
        String narrative,
        String placedOn,
        Optional<String> lastDay,
        Optional<String> endedOn) {

    static HoldText of(Hold hold) {
        return new HoldText(
                hold.id().toString(),
                Amount.of(hold.amount()),
                hold.concept(),
                hold.narrative(),
                hold.days().placedOn().toString(),
                hold.days().lastDay().map(LocalDate::toString),
                hold.days().endedOn().map(LocalDate::toString));
    }
}
