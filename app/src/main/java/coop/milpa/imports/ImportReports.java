package coop.milpa.imports;

import coop.milpa.platform.JobOrder;
import java.util.Optional;

/**
 * Remembers what checks and imports found, for everybody who looks, whichever process made it. Reports are forgotten
 * after seven days, as the files that they are about.
 */
public interface ImportReports {

    /** Keeps what a job found, in place of what it found before; what is too old is forgotten. */
    void keep(JobOrder job, KeptReport report);

    /** Forgets what a job found before: it begins again. */
    void forget(JobOrder job);

    /** What a job found; empty if it never came so far, or too long ago. */
    Optional<KeptReport> find(JobOrder job);
}
