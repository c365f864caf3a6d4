package coop.milpa.imports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.imports.ImportError;
import coop.milpa.imports.ImportNote;
import coop.milpa.imports.ImportReport;
import coop.milpa.imports.Overdraft;
import coop.milpa.imports.Reconciliation;
import coop.milpa.imports.Reconciliation.Mismatch;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report is written as the contract has it. */
class ReportFileTest {

    private static final LocalDate DAY = LocalDate.of(1995, 1, 3);

    @Test
    void theReportHasItsFieldsWithAmountsAsText() {
        var mismatch = new Mismatch("10", DAY, new BigDecimal("1.00"), new BigDecimal("2.50"));
        var report = new ImportReport(
                new ImportReport.Rows(1, 2, 0, 3),
                2,
                1,
                List.of(new ImportError("movements.csv", 3, "date", "date", "x")),
                List.of(new ImportNote("members.csv", "shoe_size")),
                List.of(new Overdraft("10", DAY, DAY, new BigDecimal("-10.00"))),
                new Reconciliation(4, 2, 1, 1, List.of(mismatch), 5, new BigDecimal("0.60")));
        assertThat(written(report).replaceAll("\\s", "")).isEqualTo("""
                        {"rows":{"members":1,"accounts":2,"openings":0,"movements":3},"posted":2,"duplicates":1,
                        "errors":[{"file":"movements.csv","row":3,"column":"date","code":"date","message":"words:x"}],
                        "notes":[{"file":"members.csv","column":"shoe_size"}],
                        "overdrawn":[{"account":"10","from":"1995-01-03","to":"1995-01-03","lowest":"-10.00"}],
                        "reconciliation":{"account_days":4,"exact":2,"within_tolerance":1,"mismatched":1,
                        "mismatches":[{"account":"10","date":"1995-01-03","expected":"1.00","printed":"2.50",
                        "difference":"1.50"}],"unprinted":5,"max_drift":"0.60"}}
                        """.replaceAll("\\s", ""));
    }

    private static String written(ImportReport report) {
        var text = new StringWriter();
        ReportFile.write(report, error -> "words:" + error.value(), text);
        return text.toString();
    }
}
