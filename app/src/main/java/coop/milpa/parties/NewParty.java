package coop.milpa.parties;

import coop.milpa.kernel.PartyId;
import java.util.List;

/**
 * One of many parties that a file brings.
 *
 * @param id  made by the caller, so that rows may name each other
 * @param particulars  as the file says it
 * @param guardians  who act for the party; may be among the same many
 */
public record NewParty(PartyId id, Particulars particulars, List<PartyId> guardians) {

    public NewParty {
        guardians = List.copyOf(guardians);
    }
}
