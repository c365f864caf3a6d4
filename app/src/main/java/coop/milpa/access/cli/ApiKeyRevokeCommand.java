package coop.milpa.access.cli;

import coop.milpa.kernel.CooperativeId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes a key back. */
@Command(name = "revoke")
public final class ApiKeyRevokeCommand extends ApiKeyCommand {

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Override
    int call(CooperativeId home) {
        return tell(keys().revoke(home, name));
    }
}
