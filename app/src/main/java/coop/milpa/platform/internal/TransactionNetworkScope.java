package coop.milpa.platform.internal;

import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Network;
import coop.milpa.platform.NetworkScope;
import coop.milpa.platform.Subject;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts on the role {@code milpa_network} for one transaction that names its look. */
@Component
class TransactionNetworkScope implements NetworkScope {

    private final TransactionTemplate reading;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    TransactionNetworkScope(PlatformTransactionManager transactions, AuditTrail audit, JdbcClient jdbc) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public <T> T read(Look look, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A look at the network inside a transaction");
        }
        String name = TimeOrderedUuid.next().toString();
        record(name, look);
        return Objects.requireNonNull(reading.execute(status -> {
            enter(name);
            return work.get();
        }));
    }

    private void record(String name, Look look) {
        Json said = Json.of(Map.of("what", look.what(), "reason", look.reason()));
        audit.record(
                Network.ID,
                new Change(new Subject("network-look", name), "platform.network-looked", Json.NOTHING, said));
    }

    private void enter(String name) {
        jdbc.sql("select set_config('milpa.network_look', :name, true), set_config('role', 'milpa_network', true)")
                .param("name", name)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
