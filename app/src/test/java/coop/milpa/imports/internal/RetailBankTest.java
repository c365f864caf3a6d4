package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.Reconciliation;
import coop.milpa.platform.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Four years of a real bank's history, read and compared without any database. */
class RetailBankTest {

    private static final Path DATA = Path.of("../../shared/data/retail-bank");

    @Test
    void aRealBanksPrintedBalancesAreFoundAgain() {
        assumeTrue(Files.isDirectory(DATA), "passed over: no real bank data beside the project, in shared/data");
        var files = new ImportFiles(file("members"), file("accounts"), Optional.empty(), file("movements"));
        Batch batch = new BatchReader(Papers.NOTHING_KNOWN, new Reading("bank", false), Progress.silent()).read(files);
        assertThat(Papers.errorsOf(batch)).isEmpty();
        Result result = Papers.compared(batch);
        Reconciliation compared = result.reconciliation();
        assertThat(compared.exact()).isEqualTo(9_781);
        assertThat(compared.withinTolerance()).isEqualTo(522);
        assertThat(compared.mismatched()).isZero();
        assertThat(compared.unprinted()).isZero();
        assertThat(compared.maxDrift()).isEqualByComparingTo("0.60");
        assertThat(result.overdrafts()).isNotEmpty();
    }

    private static Optional<Path> file(String name) {
        return Optional.of(DATA.resolve(name + ".csv"));
    }
}
