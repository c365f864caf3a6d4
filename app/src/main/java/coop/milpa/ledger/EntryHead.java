package coop.milpa.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an entry of the books says besides its lines.
 *
 * @param id  its name
 * @param businessDate  the day of the books
 * @param valueDate  the day it counts from
 * @param recordedAt  when it was written
 * @param concept  what happened, as a message code
 * @param narrative  in someone's words, may be empty
 * @param reverses  the entry that it undoes
 * @param imported  whether it is history from another system
 */
public record EntryHead(
        EntryId id,
        LocalDate businessDate,
        LocalDate valueDate,
        Instant recordedAt,
        String concept,
        String narrative,
        Optional<EntryId> reverses,
        boolean imported) {}
