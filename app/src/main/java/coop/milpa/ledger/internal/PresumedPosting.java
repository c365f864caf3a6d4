package coop.milpa.ledger.internal;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.Journeys;
import coop.milpa.platform.Presumption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls the stored function at the end of the transaction, and until then presumes that it writes everything. */
@Component
class PresumedPosting {

    private final Journeys journeys;

    PresumedPosting(Journeys journeys) {
        this.journeys = journeys;
    }

    /** An outcome for each entry, in order, as it will be. */
    List<Outcome<Posted>> post(Batch batch, LocalDate day) {
        if (batch.hasRepeatedRequest()) {
            throw new Presumption.Wrong("A request is in the batch twice");
        }
        journeys.last(new Call(batch, day));
        return batch.drafts().stream()
                .map(draft -> Outcome.done(new Posted(draft.id(), day, false)))
                .toList();
    }

    private record Call(Batch batch, LocalDate day) implements Journeys.Last {

        @Override
        public String sql() {
            return PostingFunction.CALL;
        }

        @Override
        public void bind(PreparedStatement statement, int before) throws SQLException {
            PostingFunction.bind(statement, before, batch, Optional.empty());
        }

        @Override
        public void answered(ResultSet answer) throws SQLException {
            answer.next();
            if (!PostingFunction.isAllNew(answer) || !day.equals(PostingFunction.day(answer))) {
                throw new Presumption.Wrong("Not all entries came into the books on " + day);
            }
        }
    }
}
