package coop.milpa.ledger;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry as it stands in the books.
 *
 * @param id  its name
 * @param businessDate  the day of the books
 * @param valueDate  the day it counts from
 * @param recordedAt  when it was written
 * @param concept  what happened, as a message code
 * @param narrative  in someone's words, may be empty
 * @param actor  who did it
 * @param reverses  the entry that it undoes
 * @param imported  whether it is history from another system
 * @param lines  its lines, in order
 */
public record EntryView(
        EntryId id,
        LocalDate businessDate,
        LocalDate valueDate,
        Instant recordedAt,
        String concept,
        String narrative,
        ActorId actor,
        Optional<EntryId> reverses,
        boolean imported,
        List<Side> lines) {

    /** One line, with the account's name for people and its code. */
    public record Side(
            AccountId account,
            String number,
            AccountCode code,
            ChartCode.Names names,
            Money amount,
            Standing standing) {}
}
