package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.SideRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Writes what a lane has taken, for each cooperative by one call of the stored function, all in one transaction, with
 * whatever is to stand beside the entries that are new.
 */
final class LaneTransaction {

    private final DataSourceTransactionManager transactions;
    private final PostingStatement statement;
    private final JdbcTemplate jdbc;

    LaneTransaction(DataSource database) {
        // Not Spring's newer JdbcTransactionManager: when a commit fails on a lost connection it tries to roll back on
        // the same connection, and tells of that failure in place of the first.
        this.transactions = new DataSourceTransactionManager(database);
        this.jdbc = new JdbcTemplate(database);
        this.statement = new PostingStatement(jdbc);
    }

    /** How one submission ended. */
    record Answer(Lane.Waiting waiting, Outcome<Posted> outcome) {

        boolean isNew() {
            return outcome instanceof Outcome.Done<Posted>(Posted posted) && !posted.repeated();
        }
    }

    /** Commits, then tells how each ended. */
    List<Answer> write(Map<CooperativeId, List<Lane.Waiting>> groups) {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            List<Answer> answers = new ArrayList<>();
            groups.forEach((cooperative, waiting) -> answers.addAll(write(cooperative, waiting)));
            transactions.commit(transaction);
            return answers;
        } catch (RuntimeException e) {
            rollBack(transaction, e);
            throw e;
        }
    }

    private List<Answer> write(CooperativeId cooperative, List<Lane.Waiting> waiting) {
        Batch batch =
                new Batch(cooperative, waiting.stream().map(Lane.Waiting::draft).toList());
        List<Outcome<Posted>> outcomes = statement.call(batch, Optional.empty());
        List<Answer> answers = new ArrayList<>(waiting.size());
        for (int n = 0; n < outcomes.size(); n++) {
            answers.add(new Answer(waiting.get(n), outcomes.get(n)));
        }
        writeBeside(cooperative, answers);
        return answers;
    }

    private void writeBeside(CooperativeId cooperative, List<Answer> answers) {
        Map<SideRow.Writer, List<SideRow>> rows = new LinkedHashMap<>();
        for (Answer answer : answers) {
            if (answer.isNew()) {
                for (SideRow row : answer.waiting().beside()) {
                    rows.computeIfAbsent(row.writer(), writer -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        if (!rows.isEmpty()) {
            enter(cooperative.toString());
            rows.forEach(SideRow.Writer::write);
            enter("");
        }
    }

    private void enter(String cooperative) {
        jdbc.queryForObject("select set_config('milpa.cooperative', ?, true)", String.class, cooperative);
    }

    /** What went wrong first is what is told: on a lost connection rolling back fails too. */
    private void rollBack(TransactionStatus transaction, RuntimeException why) {
        if (transaction.isCompleted()) {
            return;
        }
        try {
            transactions.rollback(transaction);
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }
}
