package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Calls the stored function in the transaction that Spring keeps for this thread. */
@Component
class PostingStatement {

    private final JdbcTemplate jdbc;

    PostingStatement(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An outcome for each entry, in order. No request may stand in the batch twice. */
    List<Outcome<Posted>> call(Batch batch, Optional<LocalDate> day) {
        ConnectionCallback<List<Outcome<Posted>>> call = connection -> PostingFunction.call(connection, batch, day);
        return Objects.requireNonNull(jdbc.execute(call));
    }

    /** The same for entries among which a request may come again: its later places are answered by a second call. */
    List<Outcome<Posted>> callOncePerRequest(CooperativeId cooperative, List<Batch.Draft> drafts) {
        List<Outcome<Posted>> outcomes = new ArrayList<>(drafts.size());
        Map<RequestId, Integer> rounds = new HashMap<>();
        List<List<Integer>> places = new ArrayList<>();
        for (int n = 0; n < drafts.size(); n++) {
            outcomes.add(Outcome.refused(new LedgerRefusal.NoOpenDay()));
            int round = rounds.merge(drafts.get(n).entry().heading().request(), 0, (was, zero) -> was + 1);
            if (round == places.size()) {
                places.add(new ArrayList<>());
            }
            places.get(round).add(n);
        }
        for (List<Integer> round : places) {
            Batch batch = new Batch(cooperative, round.stream().map(drafts::get).toList());
            List<Outcome<Posted>> answers = call(batch, Optional.empty());
            for (int n = 0; n < round.size(); n++) {
                outcomes.set(round.get(n), answers.get(n));
            }
        }
        return outcomes;
    }
}
