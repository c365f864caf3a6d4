package coop.milpa.accounting.cli;

import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a manual entry and submits it for somebody else's approval. */
@Command(name = "propose")
public final class EntryProposeCommand extends ActingCommand {

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

    @Option(names = "--value-date", paramLabel = "DATE")
    private Optional<LocalDate> valueDate = Optional.empty();

    @Option(names = "--request", paramLabel = "UUID")
    private Optional<UUID> request = Optional.empty();

    @Override
    int act(Cooperative cooperative) {
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
        return propose(new DraftEntry(cooperative.id(), id, narrative, valueDate, lines));
    }

    private int propose(DraftEntry draft) {
        ManualEntries entries = platform().port(ManualEntries.class);
        Outcome<ManualEntry> outcome = switch (entries.draft(draft)) {
            case Outcome.Done<ManualEntryId>(var id) -> entries.submit(draft.cooperative(), id);
            case Outcome.Refused<ManualEntryId>(var why) -> Outcome.refused(why);
        };
        return switch (outcome) {
            case Outcome.Done<ManualEntry>(var entry) -> {
                EntryTable.print(output(), List.of(entry));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<ManualEntry>(var why) -> refused(why);
        };
    }
}
