package coop.milpa.proof.file;

import coop.milpa.proof.tree.Hash;
import java.util.Comparator;

/**
 * What a module puts into a day's hash.
 *
 * @param name  of the module: 1 to 60 of the characters {@code a-z}, {@code 0-9}, {@code -} and {@code .}
 * @param hash  of what it vouches for
 */
public record Contribution(String name, Hash hash) {

    /** The name of this module's. */
    public static final String PROOF = "proof";

    static final Comparator<Contribution> ORDER = Comparator.comparing(Contribution::name);

    public Contribution {
        if (!name.matches("[a-z0-9.-]{1,60}")) {
            throw new IllegalArgumentException("Contribution is named '" + name + "'");
        }
    }
}
