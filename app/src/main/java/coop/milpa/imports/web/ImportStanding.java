package coop.milpa.imports.web;

import coop.milpa.imports.KeptReport;
import coop.milpa.platform.Job;
import coop.milpa.registry.Cooperative;
import java.util.Optional;

/**
 * How far an import is.
 *
 * @param posting  whether it is being posted, or was; else it is being checked, or was
 * @param seen  the job that does so, and what that found
 * @param mayPost  whether somebody else than its sender may let it into the books now
 */
record ImportStanding(boolean posting, Optional<ImportRun.Seen> seen, boolean mayPost) {

    /** What was checked again after a posting broke off is being checked. */
    static ImportStanding of(ImportRun run, Cooperative into, Upload upload) {
        Optional<ImportRun.Seen> posted = run.posted(into, upload.id());
        Optional<ImportRun.Seen> checked = run.checked(into, upload.id());
        boolean posting =
                posted.filter(each -> checked.filter(each::isBefore).isEmpty()).isPresent();
        boolean begun = posted.filter(each -> !each.isBroken()).isPresent();
        var standing = new ImportStanding(posting, posting ? posted : checked, false);
        boolean right = standing.report()
                .filter(each -> each.wrong() == 0 || upload.options().skipsBadRows())
                .isPresent();
        return new ImportStanding(posting, standing.seen(), !begun && (posting || right));
    }

    Optional<Job> job() {
        return seen.map(ImportRun.Seen::job);
    }

    boolean runs() {
        return job().filter(each -> each.run().state() == Job.State.RUNNING).isPresent();
    }

    /** What was found, once that job has ended. */
    Optional<KeptReport> report() {
        return seen.flatMap(ImportRun.Seen::report).filter(each -> !runs());
    }
}
