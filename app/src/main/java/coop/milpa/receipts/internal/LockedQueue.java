package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.receipts.PaymentQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A queue before a lock of PostgreSQL that ends with the transaction. Receipts' numbers have no gaps, so receipts would
 * wait for each other in any case.
 */
@Component
class LockedQueue implements PaymentQueue {

    private final JdbcClient jdbc;

    LockedQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void join(CooperativeId cooperative) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.receipts:" + cooperative)
                .query(Boolean.class)
                .single();
    }
}
