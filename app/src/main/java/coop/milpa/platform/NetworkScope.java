package coop.milpa.platform;

import java.util.function.Supplier;

/**
 * Lets work see rows of all cooperatives at once: only what tables show to the network, and only to read. Each look is
 * in the network's audit trail, with its reason, before anything is seen. Whether somebody may look is asked before.
 */
public interface NetworkScope {

    /**
     * What is looked for, and why.
     *
     * @param what  in words or as typed: 1 to {@value #LENGTH_MAX} characters
     * @param reason  why whoever looks needs it: 1 to {@value #LENGTH_MAX} characters
     */
    record Look(String what, String reason) {

        /** The longest text, in characters. */
        public static final int LENGTH_MAX = 200;

        public Look {
            if (what.isBlank() || what.length() > LENGTH_MAX || reason.isBlank() || reason.length() > LENGTH_MAX) {
                throw new IllegalArgumentException("Look for '" + what + "' because of '" + reason + "'");
            }
        }
    }

    /**
     * Records the look, then reads.
     *
     * @throws IllegalStateException inside a transaction, whose end could undo the record
     */
    <T> T read(Look look, Supplier<T> work);
}
