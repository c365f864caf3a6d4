package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Set;

/** Parties that were entered twice: found, and kept as one. */
public interface Duplicates {

    /** Why two parties may be the same. */
    enum Reason {
        /** Both have a document with this number, of whatever type. */
        DOCUMENT(60),
        /** The same words in their names, and born on the same day. */
        NAME_AND_BIRTH_DATE(50);

        private final int points;

        Reason(int points) {
            this.points = points;
        }

        /** How much it weighs; all of them together make the score. */
        public int points() {
            return points;
        }
    }

    /** Two who may be the same; the one that was entered first, first. */
    record Candidate(Party one, Party other, Set<Reason> reasons) {

        public Candidate {
            reasons = Set.copyOf(reasons);
        }

        /** From 50 to 110: the higher, the surer. */
        public int score() {
            return reasons.stream().mapToInt(Reason::points).sum();
        }
    }

    /** The surest first. */
    List<Candidate> candidates(CooperativeId cooperative, int limit);

    /**
     * Keeps two as one: the duplicate becomes an alias, its documents and wards are the survivor's. Nothing is deleted
     * and no movement is touched.
     *
     * @return the survivor; or the first refusal that applies, of {@link PartiesRefusal} or of a module that follows
     */
    Outcome<Party> merge(MergeParties command);
}
