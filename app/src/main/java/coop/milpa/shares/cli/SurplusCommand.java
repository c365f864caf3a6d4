package coop.milpa.shares.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Surpluses;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A command about surpluses that somebody answers for: who is signed in to the machine, or whom {@code --as} names. */
abstract class SurplusCommand extends CooperativeCommand {

    @Option(names = "--as", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    @Override
    public final String group() {
        return "surplus";
    }

    abstract int act(Cooperative cooperative);

    @Override
    protected final int call(Cooperative cooperative) {
        CurrentActor current = platform().port(CurrentActor.class);
        Acting user = current.get();
        Acting acting = name.map(named -> new Acting(
                        Actor.named(Actor.Kind.PERSON, named),
                        user.from() + " " + user.actor().name()))
                .orElse(user);
        return current.as(acting, () -> act(cooperative));
    }

    final Surpluses surpluses() {
        return platform().port(Surpluses.class);
    }

    /** Shows a distribution, or says why not. */
    final int shown(Outcome<Distribution> outcome) {
        return switch (outcome) {
            case Outcome.Done<Distribution>(Distribution one) -> {
                output().table(DistributionTable.COLUMNS, List.of(DistributionTable.row(one)));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Distribution>(Refusal why) -> refused(why);
        };
    }
}
