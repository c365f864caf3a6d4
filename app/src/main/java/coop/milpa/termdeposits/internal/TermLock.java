package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one thing at a time be done to the deposits of a cooperative: numbers have no gaps, and nothing is paid while
 * interest is reckoned. In the caller's transaction, until it ends.
 */
@Repository
class TermLock {

    private final JdbcClient jdbc;

    TermLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(CooperativeId cooperative) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.termdeposits:" + cooperative)
                .query(Boolean.class)
                .single();
    }
}
