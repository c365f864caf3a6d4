package coop.milpa.imports.web;

import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportReport;
import coop.milpa.imports.ImportReports;
import coop.milpa.imports.Imports;
import coop.milpa.imports.KeptReport;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.FourEyes;
import coop.milpa.platform.Job;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.Jobs;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Checks and posts files in the background, as jobs that anybody may watch. What was found is kept for a week: whoever
 * asks later lets the same files be checked again; nothing is posted twice.
 */
@Component
class ImportRun {

    private static final String CHECK = "import-check";
    private static final String POST = "import";

    private final Imports imports;
    private final Cooperatives cooperatives;
    private final Jobs jobs;
    private final ImportReports reports;
    private final FourEyes eyes;

    ImportRun(Imports imports, Cooperatives cooperatives, Jobs jobs, ImportReports reports, FourEyes eyes) {
        this.imports = imports;
        this.cooperatives = cooperatives;
        this.jobs = jobs;
        this.reports = reports;
        this.eyes = eyes;
    }

    /** A job, and what it found if that is still known. */
    record Seen(Job job, Optional<KeptReport> report) {

        boolean isBefore(Seen other) {
            return job.run().started().isBefore(other.job().run().started());
        }

        /** Whether it came to no end, and so may be begun again. */
        boolean isBroken() {
            return switch (job.run().state()) {
                case FAILED, INTERRUPTED -> true;
                case RUNNING, DONE -> false;
            };
        }
    }

    /** Whether somebody sent it, in person or by another system's key of hers, and so does not let it in. */
    boolean isHers(Cooperative into, Upload upload, ActorId somebody) {
        return !eyes.areApart(into.id(), somebody, Set.of(upload.sending().sender()));
    }

    void check(Cooperative into, Upload upload) {
        begin(order(into, CHECK, upload.id()), into, upload, upload.checking());
    }

    void post(Cooperative into, Upload upload) {
        begin(order(into, POST, upload.id()), into, upload, upload.options());
    }

    Optional<Seen> checked(Cooperative into, RequestId id) {
        return seen(order(into, CHECK, id));
    }

    Optional<Seen> posted(Cooperative into, RequestId id) {
        return seen(order(into, POST, id));
    }

    private Optional<Seen> seen(JobOrder order) {
        return jobs.find(order).map(job -> new Seen(job, reports.find(order)));
    }

    private static JobOrder order(Cooperative into, String kind, RequestId id) {
        return new JobOrder(into.id(), kind, id.value().toString());
    }

    private void begin(JobOrder job, Cooperative into, Upload upload, ImportOrder.Options options) {
        var order = new ImportOrder(
                new ImportOrder.Into(
                        into.id(),
                        cooperatives.mainBranch(into.id()).id(),
                        into.booksFrom(),
                        Actor.named(Actor.Kind.IMPORT, options.source()).id()),
                upload.files(),
                options);
        jobs.begin(job, progress -> {
            reports.forget(job);
            Outcome<ImportReport> outcome = imports.run(order, progress);
            if (outcome instanceof Outcome.Done<ImportReport>(ImportReport report)) {
                reports.keep(job, KeptReport.of(report));
            }
            return outcome;
        });
    }
}
