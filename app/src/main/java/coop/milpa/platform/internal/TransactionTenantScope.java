package coop.milpa.platform.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the cooperative in the setting {@code milpa.cooperative} of the transaction, which ends with it. */
@Component
class TransactionTenantScope implements TenantScope {

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;

    TransactionTenantScope(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @Override
    public <T> T read(CooperativeId cooperative, Supplier<T> work) {
        return in(reading, cooperative, work);
    }

    @Override
    public <T> T write(CooperativeId cooperative, Supplier<T> work) {
        return in(writing, cooperative, work);
    }

    private <T> T in(TransactionTemplate transaction, CooperativeId cooperative, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            enter(cooperative);
            return work.get();
        }));
    }

    private void enter(CooperativeId cooperative) {
        String before = jdbc.sql("""
                        with before as materialized (select current_setting('milpa.cooperative', true) as it)
                        select coalesce(it, '') || set_config('milpa.cooperative', :cooperative, true) from before
                        """)
                .param("cooperative", cooperative.toString())
                .query(String.class)
                .single();
        if (!before.equals(cooperative.toString())
                && !before.equals(cooperative.toString().repeat(2))) {
            throw new IllegalStateException("Work for " + cooperative + " inside work for another: " + before);
        }
    }
}
