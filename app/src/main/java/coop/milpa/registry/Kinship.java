package coop.milpa.registry;

import coop.milpa.kernel.PartyId;

/**
 * That two people of a cooperative are relatives, as one of them declared.
 *
 * @param party  one of them
 * @param relative  the other
 * @param kind  by blood, by marriage, or married
 * @param degree  as civil law counts; 0 for a spouse, otherwise 1 to 6
 */
public record Kinship(PartyId party, PartyId relative, Kind kind, int degree) {

    private static final int DEGREE_MAX = 6;

    /** How they are relatives. */
    public enum Kind {
        SPOUSE,
        CONSANGUINITY,
        AFFINITY
    }

    public Kinship {
        if (party.equals(relative)) {
            throw new IllegalArgumentException("Nobody is her own relative: " + party);
        }
        if (degree < 0 || degree > DEGREE_MAX || (degree == 0) != (kind == Kind.SPOUSE)) {
            throw new IllegalArgumentException("Degree " + degree + " of " + kind);
        }
    }

    /** The other of the two. */
    public PartyId besides(PartyId one) {
        return one.equals(party) ? relative : party;
    }

    public boolean isOf(PartyId one) {
        return one.equals(party) || one.equals(relative);
    }
}
