package coop.milpa.accounting.cli;

import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * A command that somebody answers for: the user of the operating system, or whom {@code --as} names. The audit trail
 * keeps both names.
 */
abstract class ActingCommand extends CooperativeCommand {

    @Option(names = "--as", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    @Override
    public String group() {
        return "entry";
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
}
