package coop.milpa.imports.cli;

import coop.milpa.imports.ImportReport;
import coop.milpa.imports.Reconciliation;
import java.util.List;

/** A report's figures, one a row. */
final class ReportTable {

    private ReportTable() {}

    static List<List<String>> rows(ImportReport report) {
        Reconciliation reconciliation = report.reconciliation();
        return List.of(
                row("members", report.rows().members()),
                row("accounts", report.rows().accounts()),
                row("openings", report.rows().openings()),
                row("movements", report.rows().movements()),
                row("posted", report.posted()),
                row("duplicates", report.duplicates()),
                row("errors", report.errors().size()),
                row("overdrawn", report.overdrawn().size()),
                row("account_days", reconciliation.accountDays()),
                row("exact", reconciliation.exact()),
                row("within_tolerance", reconciliation.withinTolerance()),
                row("mismatched", reconciliation.mismatched()),
                row("unprinted", reconciliation.unprinted()),
                List.of("max_drift", reconciliation.maxDrift().toPlainString()));
    }

    private static List<String> row(String figure, int value) {
        return List.of(figure, String.valueOf(value));
    }
}
