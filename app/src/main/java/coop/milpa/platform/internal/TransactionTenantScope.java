package coop.milpa.platform.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the cooperative in the setting {@code milpa.cooperative} of the transaction, which ends with it. Work inside
 * work does not ask the database again which cooperative that is: a close of one would do so a hundred times.
 */
@Component
class TransactionTenantScope implements TenantScope {

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final TransactionTemplate apart;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final ThreadLocal<Optional<Entered>> entered = ThreadLocal.withInitial(Optional::empty);

    TransactionTenantScope(PlatformTransactionManager transactions, DataSource database, JdbcClient jdbc) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.database = database;
        this.jdbc = jdbc;
    }

    /**
     * A transaction that was begun for a cooperative.
     *
     * @param connection  what Spring holds for the thread while the transaction lasts, and for no other
     */
    private record Entered(Object connection, CooperativeId cooperative) {

        @SuppressWarnings("ReferenceEquality") // what Spring holds is new with each transaction
        boolean is(Object other, CooperativeId whose) {
            return connection == other && cooperative.equals(whose);
        }
    }

    @Override
    public <T> T read(CooperativeId cooperative, Supplier<T> work) {
        return in(reading, cooperative, work);
    }

    @Override
    public <T> T look(CooperativeId cooperative, Supplier<T> work) {
        return read(cooperative, () -> {
            jdbc.sql("select set_config('plan_cache_mode', 'force_generic_plan', true)")
                    .query(String.class)
                    .single();
            return work.get();
        });
    }

    @Override
    public <T> T write(CooperativeId cooperative, Supplier<T> work) {
        return in(writing, cooperative, work);
    }

    @Override
    public <T> T rehearse(CooperativeId cooperative, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A rehearsal inside other work would undo that, too");
        }
        return Objects.requireNonNull(writing.execute(status -> {
            status.setRollbackOnly();
            return begun(cooperative, work);
        }));
    }

    /** Writes in a transaction of its own, whatever transaction surrounds it; needs a second connection then. */
    <T> T apart(CooperativeId cooperative, Supplier<T> work) {
        return in(apart, cooperative, work);
    }

    private <T> T in(TransactionTemplate transaction, CooperativeId cooperative, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(
                status -> status.isNewTransaction() ? begun(cooperative, work) : inside(cooperative, work)));
    }

    private <T> T begun(CooperativeId cooperative, Supplier<T> work) {
        Optional<Entered> outside = entered.get();
        enter(cooperative);
        entered.set(Optional.of(new Entered(connection(), cooperative)));
        try {
            return work.get();
        } finally {
            entered.set(outside);
        }
    }

    /** A transaction that somebody else began may have been entered by other means, and is asked. */
    private <T> T inside(CooperativeId cooperative, Supplier<T> work) {
        if (entered.get().filter(known -> known.is(connection(), cooperative)).isEmpty()) {
            enter(cooperative);
        }
        return work.get();
    }

    private Object connection() {
        return Objects.requireNonNull(TransactionSynchronizationManager.getResource(database));
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
