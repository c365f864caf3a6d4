package coop.milpa.close;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import java.time.LocalDate;
import java.util.List;

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
     * Seals days that an import covers, to {@code through}: they are totalled, hashed and proven, but earn, charge and
     * age nothing.
     */
    Outcome<CloseReport> closeHistory(CooperativeId cooperative, LocalDate through, Progress progress);

    /** What the close of a day did, step by step; empty for a day that is not closed or is history. */
    List<StepReport> steps(CooperativeId cooperative, LocalDate day);
}
