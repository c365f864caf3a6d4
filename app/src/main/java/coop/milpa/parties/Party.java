package coop.milpa.parties;

import coop.milpa.kernel.PartyId;

/**
 * A person or body that a cooperative deals with, member or not.
 *
 * @param id  names the party for life
 */
public record Party(PartyId id, Particulars particulars) {

    public String name() {
        return particulars.name().full();
    }
}
