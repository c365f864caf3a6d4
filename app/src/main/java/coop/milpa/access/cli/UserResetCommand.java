package coop.milpa.access.cli;

import coop.milpa.kernel.CooperativeId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives someone a new one-time password. */
@Command(name = "reset")
public final class UserResetCommand extends UserCommand {

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Override
    int call(CooperativeId home) {
        return tell(users().reset(home, name));
    }
}
