package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.testing.ModuleTest;
import org.junit.jupiter.api.Test;

/** What is remembered for good is what was committed, and nothing else. */
@ModuleTest
class LastingTests {

    private final TenantScope tenants;

    LastingTests(TenantScope tenants) {
        this.tenants = tenants;
    }

    @Test
    void whatATransactionFoundIsKnownOnceItWasCommitted() {
        var lasting = new Lasting<String, Integer>();

        tenants.run(CooperativeId.next(), () -> {
            assertThat(lasting.get("a", () -> 1)).isEqualTo(1);
            assertThat(lasting.get("a")).as("before the commit").isEmpty();
        });

        assertThat(lasting.get("a", () -> 2)).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackIsAskedAgain() {
        var lasting = new Lasting<String, Integer>();

        assertThatThrownBy(() -> tenants.run(CooperativeId.next(), () -> {
                    lasting.get("a", () -> 1);
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        assertThat(lasting.get("a", () -> 2)).isEqualTo(2);
    }
}
