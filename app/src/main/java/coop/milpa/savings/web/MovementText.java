package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.savings.Statement;

/**
 * A movement as other systems are told.
 *
 * @param entry  where it stands in the books
 * @param day  of the books
 * @param valueDate  the day it counts from
 * @param concept  what happened, as a code that stays
 * @param words  the same for people
 * @param narrative  in someone's words, may be empty
 * @param amount  positive if it made the balance grow
 * @param balance  after it
 */
record MovementText(
        String entry,
        String day,
        String valueDate,
        String concept,
        String words,
        String narrative,
        Amount amount,
        Amount balance) {

    static MovementText of(Statement.Movement movement, String words) {
        return new MovementText(
                movement.entry().toString(),
                movement.date().toString(),
                movement.valueDate().toString(),
                movement.words().concept(),
                words,
                movement.words().narrative(),
                Amount.of(movement.change()),
                Amount.of(movement.balance()));
    }
}
