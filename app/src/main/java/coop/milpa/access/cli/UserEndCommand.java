package coop.milpa.access.cli;

import coop.milpa.access.User;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets someone in no more. */
@Command(name = "end")
public final class UserEndCommand extends UserCommand {

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Override
    int call(CooperativeId home) {
        return switch (users().end(home, name)) {
            case Outcome.Done<User>(User user) -> {
                list(List.of(user));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<User>(var why) -> refused(why);
        };
    }
}
