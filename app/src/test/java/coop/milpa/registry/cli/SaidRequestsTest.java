package coop.milpa.registry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which commands are the same command said again. */
class SaidRequestsTest {

    @Test
    void theSameWordsAreTheSameRequest() {
        assertThat(SaidRequests.of("join", "San José", 1)).isEqualTo(SaidRequests.of("join", "San José", 1));
    }

    @Test
    void whereAWordEndsCounts() {
        assertThat(SaidRequests.of("San José, R.L.", "x")).isNotEqualTo(SaidRequests.of("San José", "R.L., x"));
    }

    @Test
    void whatHasNoOrderMayBeSaidInAny() {
        assertThat(SaidRequests.of("review", new LinkedHashSet<>(List.of("CASH", "PAYROLL"))))
                .isEqualTo(SaidRequests.of("review", new LinkedHashSet<>(List.of("PAYROLL", "CASH"))))
                .isNotEqualTo(SaidRequests.of("review", Set.of("CASH")));
    }
}
