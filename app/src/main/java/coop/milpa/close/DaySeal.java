package coop.milpa.close;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Optional;

/** What a module binds into the hash of a day, such as the root of the proof of savings. */
public interface DaySeal {

    /** Stable, 1 to 40 lower-case letters: {@code proof}. */
    String name();

    /**
     * Takes the seal of a closing day, in the transaction that seals it.
     *
     * @return 32 bytes; empty if there is nothing to seal
     * @throws IllegalStateException if what is to be sealed contradicts the books: the close stops there
     */
    Optional<byte[]> seal(CooperativeId cooperative, LocalDate day);
}
