package coop.milpa.envelopes;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/**
 * A list whose cash was taken.
 *
 * @param entry  where it stands in the books
 * @param hash  of the file
 * @param about  where it came from, in words
 * @param rows  how many deposits it was
 * @param sum  of all of them
 * @param taken  when, by whom, from whom
 * @param undone  whether all of it was undone since
 */
public record TakenList(EntryId entry, String hash, String about, int rows, Money sum, Taken taken, boolean undone) {

    /**
     * When and by whom.
     *
     * @param on  the day of the books
     * @param by  who took it
     * @param from  who brought it
     */
    public record Taken(LocalDate on, ActorId by, PartyId from) {}

    /** By what the file is known: the beginning of its hash. */
    public String code() {
        return ListCode.of(hash).text();
    }
}
