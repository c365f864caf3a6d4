package coop.milpa.platform.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the cooperative in the setting {@code milpa.cooperative} of the transaction, which ends with it. */
@Component
class TransactionTenantScope implements TenantScope {

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final TransactionTemplate apart;
    private final JdbcClient jdbc;

    TransactionTenantScope(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    /** Writes in a transaction of its own, whatever transaction surrounds it; needs a second connection then. */
    <T> T apart(CooperativeId cooperative, Supplier<T> work) {
        return in(apart, cooperative, work);
    }

    private <T> T in(TransactionTemplate transaction, CooperativeId cooperative, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            enter(cooperative);
            return work.get();
        }));
    }

    /** Sets the cooperative unless the transaction has one: work for another must not even see its rows. */
    private void enter(CooperativeId cooperative) {
        String entered = jdbc.sql("""
                        select set_config('milpa.cooperative',
                            coalesce(nullif(current_setting('milpa.cooperative', true), ''), :cooperative), true)
                        """)
                .param("cooperative", cooperative.toString())
                .query(String.class)
                .single();
        if (!entered.equals(cooperative.toString())) {
            throw new IllegalStateException("Work for " + cooperative + " inside work for another: " + entered);
        }
    }
}
