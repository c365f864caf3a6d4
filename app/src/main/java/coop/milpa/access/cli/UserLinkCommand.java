package coop.milpa.access.cli;

import coop.milpa.access.LinkUser;
import coop.milpa.access.ProviderLink;
import coop.milpa.access.ProviderLinks;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets somebody in whom an identity provider calls so. */
@Command(name = "link")
public final class UserLinkCommand extends UserCommand {

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--provider", paramLabel = "PROVIDER", required = true)
    private String provider = "";

    @Option(names = "--subject", paramLabel = "SUBJECT", required = true)
    private String subject = "";

    @Override
    int call(CooperativeId home) {
        var links = platform().port(ProviderLinks.class);
        return switch (links.link(new LinkUser(home, name, provider, subject))) {
            case Outcome.Done<ProviderLink>(ProviderLink link) -> {
                output().table(
                                List.of("name", "issuer", "subject"),
                                List.of(List.of(name, link.issuer(), link.subject())));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<ProviderLink>(var why) -> refused(why);
        };
    }
}
