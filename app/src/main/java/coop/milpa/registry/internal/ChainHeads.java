package coop.milpa.registry.internal;

import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.platform.BackupNote;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the head of each cooperative's chain of days into every backup, so that a copy can be told from a forgery. */
@Component
class ChainHeads implements BackupNote {

    private final Cooperatives cooperatives;
    private final Days days;

    ChainHeads(Cooperatives cooperatives, Days days) {
        this.cooperatives = cooperatives;
        this.days = days;
    }

    @Override
    public String name() {
        return "chain-heads";
    }

    /** A line for each cooperative: its code, its last closed day, the hash of that day. */
    @Override
    public String text() {
        return cooperatives.all().stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Cooperative cooperative) {
        Optional<ClosedDay> last = days.lastClosed(cooperative.id());
        return last.map(day -> cooperative.code() + " " + day.date() + " " + day.hash() + "\n")
                .orElse("");
    }
}
