package coop.milpa.access.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import picocli.CommandLine.Command;

/** Lists the keys of other systems. */
@Command(name = "list")
public final class ApiKeyListCommand extends ApiKeyCommand {

    @Override
    int call(CooperativeId home) {
        list(keys().of(home));
        return ExitStatus.DONE;
    }
}
