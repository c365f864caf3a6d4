package coop.milpa.proof;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Optional;

/** The heads of closed days, for everybody to compare proofs with. */
public interface PublishedHeads {

    /** The head of a day; empty as long as it is not closed. */
    Optional<PublishedHead> of(CooperativeId cooperative, LocalDate day);
}
