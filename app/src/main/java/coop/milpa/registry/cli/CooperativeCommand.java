package coop.milpa.registry.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.RegistryRefusal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A command on one cooperative, which {@code --cooperative} names by its code. */
public abstract class CooperativeCommand extends CliCommand {

    @Option(names = "--cooperative", paramLabel = "CODE", required = true)
    private String code = "";

    @Override
    public final Integer call() throws Exception {
        Optional<Cooperative> named = platform().port(Cooperatives.class).byCode(code);
        if (named.isEmpty()) {
            return refused(new RegistryRefusal.UnknownCooperative(code));
        }
        return call(named.get());
    }

    /** Does it for a cooperative that exists; the answer is a {@link coop.milpa.cli.ExitStatus}. */
    protected abstract int call(Cooperative cooperative) throws Exception;
}
