package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportOrder.Into;
import coop.milpa.imports.ImportReport;
import coop.milpa.imports.Imports;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;

/** Fresh cooperatives to import into, and what their books say afterwards. */
@TestComponent
class ImportFixture {

    private final Imports imports;
    private final Charts charts;
    private final Days days;
    private final coop.milpa.ledger.Books books;
    private final Closes closes;
    private final List<Verification> verifications;

    ImportFixture(
            Imports imports,
            Charts charts,
            Days days,
            coop.milpa.ledger.Books books,
            Closes closes,
            List<Verification> verifications) {
        this.imports = imports;
        this.charts = charts;
        this.days = days;
        this.books = books;
        this.closes = closes;
        this.verifications = verifications;
    }

    /** A cooperative whose books begin on the first day of {@link Papers}. */
    Into cooperative() {
        CooperativeId cooperative = CooperativeId.next();
        charts.begin(cooperative, "gt-cooperativa");
        days.begin(cooperative, Papers.FROM);
        return new Into(cooperative, BranchId.next(), Papers.FROM, ActorId.next());
    }

    ImportReport run(Into into, Papers papers) {
        return run(into, papers.files(), false, false);
    }

    ImportReport run(Into into, ImportFiles files, boolean skipsBadRows, boolean dryRun) {
        var options = new ImportOrder.Options("old-bank", ImportOrder.TOLERANCE, skipsBadRows, dryRun);
        return run(new ImportOrder(into, files, options), Progress.silent());
    }

    ImportReport run(ImportOrder order, Progress progress) {
        Outcome<ImportReport> outcome = imports.run(order, progress);
        if (outcome instanceof Outcome.Done<ImportReport>(ImportReport report)) {
            return report;
        }
        throw new AssertionError("Refused: " + outcome);
    }

    Outcome<ImportReport> asked(Into into, ImportFiles files, boolean dryRun) {
        var options = new ImportOrder.Options("old-bank", ImportOrder.TOLERANCE, false, dryRun);
        return imports.run(new ImportOrder(into, files, options), Progress.silent());
    }

    /** The open day is closed as every day is that is no history. */
    void closeForReal(Into into) {
        assertThat(closes.closeThrough(into.cooperative(), openDay(into), Progress.silent()))
                .isInstanceOf(Outcome.Done.class);
    }

    LocalDate openDay(Into into) {
        return days.open(into.cooperative()).orElseThrow();
    }

    /** What the cooperative owes by account number at the end of the last closed day. */
    Map<String, BigDecimal> balances(Into into) {
        Map<String, BigDecimal> balances = new TreeMap<>();
        books.balances(into.cooperative(), openDay(into).minusDays(1), AccountClass.LIABILITY)
                .byNumber()
                .forEach(balance -> balances.put(
                        balance.number(), balance.amount().negated().toDecimal()));
        return balances;
    }

    void assertBooksBalance(Into into) {
        for (Verification verification : verifications) {
            assertThat(verification.verify(into.cooperative()))
                    .allSatisfy(finding -> assertThat(finding.holds())
                            .as(finding.name() + ": " + finding.figure() + " " + finding.offenders())
                            .isTrue());
        }
    }
}
