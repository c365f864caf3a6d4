package coop.milpa.imports.internal;

import coop.milpa.imports.internal.SeenRegister.Seen;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.History;
import coop.milpa.ledger.History.Past;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.TenantScope;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes rows into the books and notes that they are there, both in one transaction a chunk. */
@Component
class HistoryWriter {

    private final History history;
    private final SeenRegister seen;
    private final TenantScope tenants;

    HistoryWriter(History history, SeenRegister seen, TenantScope tenants) {
        this.history = history;
        this.seen = seen;
        this.tenants = tenants;
    }

    void write(CooperativeId cooperative, Batch batch, List<Integer> positions, EntryMaker maker) {
        List<Past> entries = new ArrayList<>(positions.size());
        List<Seen> rows = new ArrayList<>(positions.size());
        for (int at : positions) {
            rows.add(new Seen(batch.request(at), batch.content(at)));
            if (maker.movesAnything(at)) {
                entries.add(maker.entry(at));
            }
        }
        tenants.run(cooperative, () -> {
            refuseIfRefused(history.post(cooperative, entries));
            seen.add(cooperative, rows);
        });
    }

    /** Every row has been checked, so a refusal here is a defect: nothing of the chunk stays. */
    private static void refuseIfRefused(List<Outcome<Posted>> outcomes) {
        for (Outcome<Posted> outcome : outcomes) {
            if (outcome instanceof Outcome.Refused<Posted>(Refusal why)) {
                throw new IllegalStateException("The books refused history that was checked: " + why);
            }
        }
    }
}
