package coop.milpa.access.cli;

import coop.milpa.access.Provider;
import coop.milpa.access.ProviderLinks;
import coop.milpa.access.ProviderSignIns;
import coop.milpa.access.User;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets somebody in no more by an identity provider; one that is not known any more is named by its issuer. */
@Command(name = "unlink")
public final class UserUnlinkCommand extends UserCommand {

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--provider", paramLabel = "PROVIDER", required = true)
    private String provider = "";

    @Override
    int call(CooperativeId home) {
        String issuer = platform()
                .port(ProviderSignIns.class)
                .provider(provider)
                .map(Provider::issuer)
                .orElse(provider);
        return switch (platform().port(ProviderLinks.class).unlink(home, name, issuer)) {
            case Outcome.Done<User>(User user) -> {
                list(List.of(user));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<User>(var why) -> refused(why);
        };
    }
}
