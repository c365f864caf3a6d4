package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Posted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes what a lane has taken, for each cooperative by one call of the stored function, all in one transaction. */
final class LaneTransaction {

    private final DataSource database;

    LaneTransaction(DataSource database) {
        this.database = database;
    }

    /** How one submission ended. */
    record Answer(Lane.Waiting waiting, Outcome<Posted> outcome) {}

    /** Commits, then tells how each ended. */
    List<Answer> write(Map<CooperativeId, List<Lane.Waiting>> groups) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Answer> outcomes = new ArrayList<>();
            try {
                for (Map.Entry<CooperativeId, List<Lane.Waiting>> group : groups.entrySet()) {
                    List<Lane.Waiting> waiting = group.getValue();
                    Batch batch = new Batch(
                            group.getKey(),
                            waiting.stream().map(Lane.Waiting::draft).toList());
                    List<Outcome<Posted>> answers = PostingFunction.call(connection, batch, Optional.empty());
                    for (int n = 0; n < answers.size(); n++) {
                        outcomes.add(new Answer(waiting.get(n), answers.get(n)));
                    }
                }
                connection.commit();
                return outcomes;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
