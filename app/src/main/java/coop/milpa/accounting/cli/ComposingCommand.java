package coop.milpa.accounting.cli;

import coop.milpa.accounting.DraftLine;
import coop.milpa.kernel.RequestId;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Option;

/** Composes an entry, line by line, that somebody else must approve. */
abstract class ComposingCommand extends ActingCommand {

    private static final int LINES_MAX = 100;
    private static final int NARRATIVE_MAX = 200;

    @Option(names = "--debit", paramLabel = "CODE=AMOUNT", required = true)
    private List<String> debits = new ArrayList<>();

    @Option(names = "--credit", paramLabel = "CODE=AMOUNT", required = true)
    private List<String> credits = new ArrayList<>();

    @Option(names = "--narrative", paramLabel = "TEXT", required = true)
    private String narrative = "";

    @Option(names = "--currency", paramLabel = "GTQ")
    private Optional<Currency> currency = Optional.empty();

    @Option(names = "--request", paramLabel = "UUID")
    private Optional<UUID> request = Optional.empty();

    /**
     * What was composed.
     *
     * @param request  makes proposing it safe to repeat
     * @param narrative  what it is for
     * @param lines  debits, then credits
     */
    record Composed(RequestId request, String narrative, List<DraftLine> lines) {}

    abstract int propose(Cooperative cooperative, Composed entry);

    @Override
    final int act(Cooperative cooperative) {
        if (narrative.isBlank() || narrative.length() > NARRATIVE_MAX || debits.size() + credits.size() > LINES_MAX) {
            return misused("accounting.entry-limits", NARRATIVE_MAX, LINES_MAX);
        }
        var typed = new TypedLine(
                platform().port(Branches.class).of(cooperative.id()), currency.orElseGet(cooperative::currency));
        List<DraftLine> lines = new ArrayList<>();
        for (String text : debits) {
            typed.debit(text).ifPresent(lines::add);
        }
        for (String text : credits) {
            typed.credit(text).ifPresent(lines::add);
        }
        if (lines.size() < debits.size() + credits.size()) {
            return misused("accounting.entry-lines");
        }
        RequestId id = request.map(RequestId::new).orElseGet(RequestId::next);
        return propose(cooperative, new Composed(id, narrative, lines));
    }
}
