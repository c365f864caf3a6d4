package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import java.util.List;

/** Proves the books, from the lines up. */
public interface Verification {

    /**
     * What was found of one thing that must always hold.
     *
     * @param name  stable, such as {@code entries-balance}
     * @param holds  whether it holds
     * @param figure  what was counted or summed
     * @param offenders  the first that break it, in words; at most 10
     */
    record Finding(String name, boolean holds, String figure, List<String> offenders) {

        public Finding {
            offenders = List.copyOf(offenders);
        }
    }

    /** Checks everything that this module promises, in one reading of a cooperative's books. */
    List<Finding> verify(CooperativeId cooperative);
}
