package coop.milpa.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.demo.DemoCooperative;
import coop.milpa.demo.DemoHistory;
import coop.milpa.demo.DemoPlan;
import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportOrder.Into;
import coop.milpa.imports.ImportReport;
import coop.milpa.imports.Imports;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Progress;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The made-up history goes through the same door as a real one. */
@SpringBootTest(classes = MilpaApplication.class)
@Import({TestDatabase.class, TestClock.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class DemoHistoryTests {

    private static final LocalDate FROM = LocalDate.of(2025, 12, 15);

    @TempDir
    private Path folder;

    private final DemoHistory history;
    private final Imports imports;
    private final Charts charts;
    private final Days days;

    DemoHistoryTests(DemoHistory history, Imports imports, Charts charts, Days days) {
        this.history = history;
        this.imports = imports;
        this.charts = charts;
        this.days = days;
    }

    @Test
    void everyCooperativesHistoryIsImportedWithoutAFault() {
        var plan = new DemoPlan(60, 40, 11, FROM);
        for (DemoCooperative cooperative : history.write(plan, folder, Progress.silent())) {
            ImportReport report = imported(cooperative);
            assertThat(report.errors()).isEmpty();
            assertThat(report.posted()).isEqualTo(report.rows().movements()).isPositive();
            assertThat(report.reconciliation().exact())
                    .isEqualTo(report.reconciliation().accountDays());
            assertThat(report.overdrawn()).isEmpty();
        }
    }

    private ImportReport imported(DemoCooperative cooperative) {
        CooperativeId id = CooperativeId.next();
        charts.begin(id, "gt-cooperativa");
        days.begin(id, FROM);
        var options = new ImportOrder.Options("demo", ImportOrder.TOLERANCE, false, false);
        var order = new ImportOrder(new Into(id, BranchId.next(), FROM, ActorId.next()), cooperative.files(), options);
        if (imports.run(order, Progress.silent()) instanceof Outcome.Done<ImportReport>(ImportReport report)) {
            return report;
        }
        throw new AssertionError("Refused: " + cooperative);
    }
}
