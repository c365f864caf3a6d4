package coop.milpa.imports.internal;

import coop.milpa.imports.ImportReports;
import coop.milpa.imports.KeptReport;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps reports and forgets old ones. */
@Service
class ReportDesk implements ImportReports {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ReportRegister register;
    private final TenantScope tenants;
    private final Clock clock;

    ReportDesk(ReportRegister register, TenantScope tenants, Clock clock) {
        this.register = register;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public void keep(JobOrder job, KeptReport report) {
        Instant now = clock.instant();
        tenants.run(job.cooperative(), () -> {
            register.forgetUntil(job.cooperative(), now.minus(KEPT));
            register.keep(job, report, now);
        });
    }

    @Override
    public void forget(JobOrder job) {
        tenants.run(job.cooperative(), () -> register.forget(job));
    }

    @Override
    public Optional<KeptReport> find(JobOrder job) {
        Instant since = clock.instant().minus(KEPT);
        return tenants.read(job.cooperative(), () -> register.find(job, since));
    }
}
