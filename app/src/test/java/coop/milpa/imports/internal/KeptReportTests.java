package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.imports.ImportError;
import coop.milpa.imports.ImportNote;
import coop.milpa.imports.ImportReport;
import coop.milpa.imports.KeptReport;
import coop.milpa.imports.Overdraft;
import coop.milpa.imports.Reconciliation;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.MovingClock;
import coop.milpa.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was found is known to every process, for a week, as it was. */
@ModuleTest
class KeptReportTests {

    private final ReportRegister register;
    private final TenantScope tenants;
    private final MovingClock clock = new MovingClock();

    KeptReportTests(ReportRegister register, TenantScope tenants) {
        this.register = register;
        this.tenants = tenants;
    }

    @Test
    void anotherProcessFindsWhatOneKept() {
        JobOrder job = job("a");
        desk().keep(job, KeptReport.of(report(2)));
        assertThat(desk().find(job)).hasValue(KeptReport.of(report(2)));
        assertThat(desk().find(new JobOrder(job.cooperative(), "import", "a"))).isEmpty();
        assertThat(desk().find(job("a"))).isEmpty();
    }

    @Test
    void whatIsFoundLaterTakesThePlaceOfWhatWasFoundBefore() {
        JobOrder job = job("a");
        desk().keep(job, KeptReport.of(report(2)));
        desk().keep(job, KeptReport.of(report(0)));
        assertThat(desk().find(job)).hasValue(KeptReport.of(report(0)));
        desk().forget(job);
        assertThat(desk().find(job)).isEmpty();
    }

    @Test
    void afterAWeekItIsForgotten() {
        JobOrder job = job("a");
        desk().keep(job, KeptReport.of(report(2)));
        clock.forward(Duration.ofDays(7).minusSeconds(1));
        assertThat(desk().find(job)).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(desk().find(job)).isEmpty();
        desk().keep(new JobOrder(job.cooperative(), "import-check", "b"), KeptReport.of(report(0)));
        assertThat(tenants.read(
                        job.cooperative(),
                        () -> register.find(job, clock.instant().minus(Duration.ofDays(9)))))
                .isEmpty();
    }

    @Test
    void ofVeryManyErrorsTheFirstAreKeptAndAllAreCounted() {
        JobOrder job = job("a");
        desk().keep(job, KeptReport.of(report(KeptReport.ERRORS_MAX + 1)));
        assertThat(desk().find(job)).hasValueSatisfying(kept -> {
            assertThat(kept.wrong()).isEqualTo(KeptReport.ERRORS_MAX + 1);
            assertThat(kept.errors()).hasSize(KeptReport.ERRORS_MAX);
        });
    }

    /** A process of its own knows nothing but what stands in the database. */
    private ReportDesk desk() {
        return new ReportDesk(register, tenants, clock);
    }

    private static JobOrder job(String key) {
        return new JobOrder(CooperativeId.next(), "import-check", key);
    }

    private static ImportReport report(int wrong) {
        List<ImportError> errors = IntStream.range(0, wrong)
                .mapToObj(row -> new ImportError("miembros «é».csv", row + 2, "name", "formula", "=1\"\\"))
                .toList();
        var overdrawn = new Overdraft("7", TestClock.TODAY, TestClock.TODAY, new BigDecimal("-1.10"));
        return new ImportReport(
                new ImportReport.Rows(1, 2, 3, 4),
                5,
                6,
                errors,
                List.of(new ImportNote("a.csv", "colour")),
                List.of(overdrawn),
                new Reconciliation(9, 7, 1, 1, List.of(), 2, BigDecimal.ONE));
    }
}
