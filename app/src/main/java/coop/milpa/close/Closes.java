package coop.milpa.close;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Closes the days of a cooperative's books, one after another, while postings go on. */
public interface Closes {

    /**
     * Closes every day from the open one to {@code through}, which leaves the day after open. A close that was stopped
     * goes on where it stopped; days that are closed already stay as they are.
     *
     * @return what was done, or a {@link CloseRefusal}
     */
    Outcome<CloseReport> closeThrough(CooperativeId cooperative, LocalDate through, Progress progress);

    /**
     * {@link #closeThrough} for many cooperatives, as many at a time as there are cores. One that is refused keeps none
     * of the others from closing.
     *
     * @return for each what was done or refused, in the order asked
     * @throws IllegalStateException if one fails, when the others have ended
     */
    Map<CooperativeId, Outcome<CloseReport>> closeAllThrough(
            List<CooperativeId> cooperatives, LocalDate through, Progress progress);

    /**
     * Seals days that an import covers, to {@code through}: they are totalled, hashed and proven, but earn, charge and
     * age nothing.
     */
    Outcome<CloseReport> closeHistory(CooperativeId cooperative, LocalDate through, Progress progress);

    /** What the close of a day did, step by step; empty for a day that is not closed or is history. */
    List<StepReport> steps(CooperativeId cooperative, LocalDate day);
}
