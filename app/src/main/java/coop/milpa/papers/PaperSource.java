package coop.milpa.papers;

import coop.milpa.kernel.CooperativeId;
import java.util.Optional;

/** Finds papers by their codes: a bean of each module that keeps such papers. */
public interface PaperSource {

    Optional<CheckedPaper> check(CooperativeId cooperative, PaperCode code);
}
