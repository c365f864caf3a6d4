package coop.milpa.accounting.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import java.util.UUID;
import picocli.CommandLine.Option;

/**
 * Decides about an entry that somebody else has submitted.
 *
 * @param <E>  what kind of entry
 */
abstract class DecidingCommand<E> extends ActingCommand {

    @Option(names = "--entry", paramLabel = "UUID", required = true)
    private UUID entry = new UUID(0, 0);

    /** Checks options of its own: done, or how it was misused. */
    int check() {
        return ExitStatus.DONE;
    }

    abstract Outcome<E> decide(CooperativeId cooperative, UUID entry);

    abstract void print(E decided);

    /** Whether a reason can be kept: done, or how it was misused. */
    final int check(Reason reason) {
        return reason.isBad() ? misused("accounting.bad-reason", Reason.LENGTH_MAX) : ExitStatus.DONE;
    }

    @Override
    final int act(Cooperative cooperative) {
        int checked = check();
        if (checked != ExitStatus.DONE) {
            return checked;
        }
        return switch (decide(cooperative.id(), entry)) {
            case Outcome.Done<E>(var decided) -> {
                print(decided);
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<E>(var why) -> refused(why);
        };
    }
}
