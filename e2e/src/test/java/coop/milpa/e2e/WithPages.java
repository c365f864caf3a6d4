package coop.milpa.e2e;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests of the pages of a small network, opened once for all of a class; skipped where no browser is installed. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WithPages {

    private Optional<Browsed> browsed = Optional.empty();

    @BeforeAll
    final void open() throws IOException, InterruptedException {
        browsed = Browsed.open();
        Assumptions.assumeTrue(browsed.isPresent());
    }

    @AfterAll
    final void close() throws IOException, InterruptedException {
        if (browsed.isPresent()) {
            browsed.get().close();
        }
    }

    final Browsed at() {
        return browsed.orElseThrow();
    }
}
