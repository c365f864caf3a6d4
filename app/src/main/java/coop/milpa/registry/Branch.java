package coop.milpa.registry;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;

/**
 * A place where a cooperative serves.
 *
 * @param id  its name in every table
 * @param cooperative  whose it is
 * @param code  its name for people, unique in the cooperative: 1 to 10 letters and digits
 * @param name  1 to 100 characters
 */
public record Branch(BranchId id, CooperativeId cooperative, String code, String name) {

    /** The code of the branch that every cooperative has from its first day. */
    public static final String MAIN = "001";
}
