package coop.milpa.accounting.cli;

import coop.milpa.accounting.ProposeRecurring;
import coop.milpa.accounting.Recurrence;
import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.RecurringEntryId;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proposes an entry that comes back, for somebody else's approval. */
@Command(name = "propose")
public final class RecurringProposeCommand extends ComposingCommand {

    private static final int LAST_DAY = 31;

    @Option(names = "--every", paramLabel = "MONTH|QUARTER|YEAR", defaultValue = "MONTH")
    private Recurrence.Every every = Recurrence.Every.MONTH;

    @Option(names = "--day", paramLabel = "N", defaultValue = "31")
    private int day;

    @Option(names = "--from", paramLabel = "DATE", required = true)
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE")
    private Optional<LocalDate> to = Optional.empty();

    @Override
    public String group() {
        return RecurringTable.GROUP;
    }

    @Override
    int propose(Cooperative cooperative, Composed entry) {
        if (day < 1 || day > LAST_DAY) {
            return misused("accounting.recurring-day", day);
        }
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            return misused("accounting.period-turned", from.toString(), to.get().toString());
        }
        var schedule = new Recurrence(every, day, from, to);
        return propose(
                new ProposeRecurring(cooperative.id(), entry.request(), entry.narrative(), schedule, entry.lines()));
    }

    private int propose(ProposeRecurring proposal) {
        RecurringEntries entries = platform().port(RecurringEntries.class);
        return switch (entries.propose(proposal)) {
            case Outcome.Done<RecurringEntryId>(var id) -> {
                RecurringTable.print(
                        output(),
                        List.of(entries.find(proposal.cooperative(), id).orElseThrow()));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<RecurringEntryId>(var why) -> refused(why);
        };
    }
}
