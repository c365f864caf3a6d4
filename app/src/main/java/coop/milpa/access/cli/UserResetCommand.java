package coop.milpa.access.cli;

import coop.milpa.access.User;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives someone a new one-time password, or forgets the second factor of someone who lost her phone. */
@Command(name = "reset")
public final class UserResetCommand extends UserCommand {

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--second-factor")
    private boolean secondFactor;

    @Override
    int call(CooperativeId home) {
        if (!secondFactor) {
            return tell(users().reset(home, name));
        }
        return switch (users().resetSecondFactor(home, name)) {
            case Outcome.Done<User>(User user) -> {
                list(List.of(user));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<User>(var why) -> refused(why);
        };
    }
}
