package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered for good is what was committed, and nothing else. */
@ModuleTest
class LastingTests {

    private final TenantScope tenants;
    private final PlatformTransactionManager transactions;

    LastingTests(TenantScope tenants, PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.transactions = transactions;
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

    @Test
    void whatAnAttemptFoundThatWasTakenBackIsAskedAgain() {
        var lasting = new Lasting<String, Integer>();
        var attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

        tenants.run(
                CooperativeId.next(),
                () -> attempt.executeWithoutResult(status -> {
                    lasting.get("a", () -> 1);
                    status.setRollbackOnly();
                }));

        assertThat(lasting.get("a", () -> 2)).isEqualTo(2);
    }
}
