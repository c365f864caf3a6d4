package coop.milpa.credit.internal;

import coop.milpa.kernel.CooperativeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one thing at a time be done to a loan, and numbers be given one by one. In the caller's transaction, until it
 * ends. A close that goes over all loans waits for those who hold one, and they for it.
 */
@Repository
class LoanLock {

    private final JdbcClient jdbc;

    LoanLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** While a loan is changed: others may be at the same time. */
    void one(CooperativeId cooperative, long number) {
        take("select true from pg_advisory_xact_lock_shared(hashtextextended(:what, 0))", all(cooperative));
        take("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))", all(cooperative) + ":" + number);
    }

    /** While all are gone over, or a number is given. */
    void all(CooperativeId cooperative, Work work) {
        take("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))", all(cooperative) + work);
    }

    /** What all are locked for. */
    enum Work {
        /** Nothing may happen to any loan. */
        CLOSE(""),
        /** Nobody else may get a number. */
        NUMBER("#");

        private final String suffix;

        Work(String suffix) {
            this.suffix = suffix;
        }

        @Override
        public String toString() {
            return suffix;
        }
    }

    private static String all(CooperativeId cooperative) {
        return "milpa.credit:" + cooperative;
    }

    private void take(String sql, String what) {
        jdbc.sql(sql).param("what", what).query(Boolean.class).single();
    }
}
