package coop.milpa.access.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import picocli.CommandLine.Command;

/** Lists who may come in. */
@Command(name = "list")
public final class UserListCommand extends UserCommand {

    @Override
    int call(CooperativeId home) {
        list(users().of(home));
        return ExitStatus.DONE;
    }
}
