package coop.milpa.registry.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Affiliate;
import coop.milpa.registry.Affiliation;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.EndAffiliation;
import coop.milpa.registry.RegistryRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Begins or ends an affiliation of a cooperative, and prints all that it has had. */
@Command(name = "affiliate")
public final class CooperativeAffiliateCommand extends CooperativeCommand {

    private static final List<String> COLUMNS = List.of("cooperative", "federation", "from", "to", "reason");

    @Option(names = "--federation", paramLabel = "CODE", required = true)
    private String federation = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Day day = new Day();

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    /** Either the first or the last one. */
    static final class Day {

        @Option(names = "--from", paramLabel = "DATE")
        private Optional<LocalDate> from = Optional.empty();

        @Option(names = "--to", paramLabel = "DATE")
        private Optional<LocalDate> to = Optional.empty();
    }

    @Override
    public String group() {
        return "cooperative";
    }

    @Override
    protected int call(Cooperative cooperative) {
        Optional<Cooperative> parent = platform().port(Cooperatives.class).byCode(federation);
        if (parent.isEmpty()) {
            return refused(new RegistryRefusal.UnknownCooperative(federation));
        }
        return switch (changed(cooperative, parent.get())) {
            case Outcome.Done<Affiliation> done -> report(cooperative);
            case Outcome.Refused<Affiliation>(var why) -> refused(why);
        };
    }

    private Outcome<Affiliation> changed(Cooperative member, Cooperative parent) {
        Affiliations affiliations = platform().port(Affiliations.class);
        var request = SaidRequests.of(
                "affiliate", member.id(), parent.id(), String.valueOf(day.from), String.valueOf(day.to), reason);
        return day.from
                .map(first -> affiliations.begin(new Affiliate(member.id(), request, parent.id(), first, reason)))
                .orElseGet(() -> affiliations.end(
                        new EndAffiliation(member.id(), request, parent.id(), day.to.orElseThrow(), reason)));
    }

    private int report(Cooperative cooperative) {
        Cooperatives network = platform().port(Cooperatives.class);
        output().table(
                        COLUMNS,
                        platform().port(Affiliations.class).history(cooperative.id()).stream()
                                .map(each -> List.of(
                                        cooperative.code(),
                                        CooperativeTable.shown(each.parent(), network),
                                        each.days().from().toString(),
                                        each.days().to().toString(),
                                        each.reason()))
                                .toList());
        return ExitStatus.DONE;
    }
}
