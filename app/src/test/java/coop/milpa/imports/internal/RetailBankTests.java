package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.ImportOrder.Into;
import coop.milpa.imports.ImportReport;
import coop.milpa.testing.ModuleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Four years of a real bank, from its files into closed days. */
@ModuleTest
@Import(ImportFixture.class)
class RetailBankTests {

    private static final Path DATA = Path.of("../../shared/data/retail-bank");

    private final ImportFixture fixture;

    RetailBankTests(ImportFixture fixture) {
        this.fixture = fixture;
    }

    @Test
    void aRealBanksHistoryReconcilesAndItsBooksBalance() {
        assumeTrue(Files.isDirectory(DATA), "passed over: no real bank data beside the project, in shared/data");
        Into here = fixture.cooperative();
        var files = new ImportFiles(file("members"), file("accounts"), Optional.empty(), file("movements"));
        ImportReport report = fixture.run(here, files, false, false);
        assertThat(report.errors()).isEmpty();
        assertThat(report.posted()).isEqualTo(13_412);
        assertThat(report.reconciliation().exact()).isEqualTo(9_781);
        assertThat(report.reconciliation().withinTolerance()).isEqualTo(522);
        assertThat(report.reconciliation().mismatched()).isZero();
        assertThat(fixture.openDay(here)).isEqualTo(LocalDate.of(1998, 12, 4));
        assertThat(fixture.balances(here)).hasSize(161);
        fixture.assertBooksBalance(here);
        assertThat(fixture.run(here, files, false, false).duplicates()).isEqualTo(13_412);
    }

    private static Optional<Path> file(String name) {
        return Optional.of(DATA.resolve(name + ".csv"));
    }
}
