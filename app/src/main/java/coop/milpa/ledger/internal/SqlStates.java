package coop.milpa.ledger.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What a database error means to whoever writes the books. */
final class SqlStates {

    /** Deadlock, serialization, lock timeout; and a connection that was lost, since a request is safe to repeat. */
    private static final Set<String> WORTH_RETRYING =
            Set.of("40P01", "40001", "55P03", "08000", "08003", "08006", "57P01", "57P02", "57P03");

    private SqlStates() {}

    static boolean isWorthRetrying(Throwable failure) {
        return stateOf(failure).filter(WORTH_RETRYING::contains).isPresent();
    }

    private static Optional<String> stateOf(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
