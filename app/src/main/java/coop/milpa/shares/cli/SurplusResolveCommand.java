package coop.milpa.shares.cli;

import coop.milpa.kernel.RequestId;
import coop.milpa.members.Resolution;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.ResolveDistribution;
import coop.milpa.shares.SharesRefusal;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes down what the assembly resolved on a proposal. */
@Command(name = "resolve")
public final class SurplusResolveCommand extends SurplusCommand {

    private static final String ASSEMBLY = "assembly";

    @Option(names = "--year-end", paramLabel = "DATE", required = true)
    private LocalDate yearEnd = LocalDate.MIN;

    @Option(names = "--minute", paramLabel = "NUMBER", required = true)
    private String minute = "";

    @Option(names = "--point", paramLabel = "NUMBER", required = true)
    private String point = "";

    @Option(names = "--resolved-on", paramLabel = "DATE", required = true)
    private LocalDate on = LocalDate.MIN;

    @Override
    int act(Cooperative cooperative) {
        if (!Resolution.fits(ASSEMBLY, minute, point)) {
            return misused("shares.resolve-minutes");
        }
        Optional<Distribution> proposed = surpluses().find(cooperative.id(), yearEnd);
        if (proposed.isEmpty()) {
            return refused(new SharesRefusal.UnknownDistribution());
        }
        return shown(surpluses()
                .resolve(new ResolveDistribution(
                        cooperative.id(),
                        RequestId.next(),
                        proposed.get().id(),
                        new Resolution(ASSEMBLY, minute, point, on))));
    }
}
