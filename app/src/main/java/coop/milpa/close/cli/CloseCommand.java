package coop.milpa.close.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.close.CloseReport;
import coop.milpa.close.Closes;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.RegistryRefusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Closes the days of one cooperative, or of all, in order; done twice it changes nothing. */
@Command(name = "close")
public final class CloseCommand extends CliCommand {

    private static final List<String> COLUMNS = List.of("cooperative", "days", "first", "open", "lines", "head");

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Whose whose = new Whose();

    @Option(names = "--through", paramLabel = "DATE", required = true)
    private LocalDate through = LocalDate.MIN;

    /** One or all. */
    static final class Whose {

        @Option(names = "--cooperative", paramLabel = "CODE", required = true)
        private Optional<String> code = Optional.empty();

        @Option(names = "--all", required = true)
        private boolean all;
    }

    @Override
    public Integer call() {
        Cooperatives network = platform().port(Cooperatives.class);
        if (whose.all) {
            return close(network.all());
        }
        String code = whose.code.orElseThrow();
        Optional<Cooperative> one = network.byCode(code);
        return one.isPresent() ? close(List.of(one.get())) : refused(new RegistryRefusal.UnknownCooperative(code));
    }

    /** One that is refused keeps none of the others from closing. */
    private int close(List<Cooperative> cooperatives) {
        List<CooperativeId> ids = cooperatives.stream().map(Cooperative::id).toList();
        Map<CooperativeId, Outcome<CloseReport>> outcomes =
                platform().port(Closes.class).closeAllThrough(ids, through, progress());
        List<List<String>> closed = new ArrayList<>();
        int status = ExitStatus.DONE;
        for (Cooperative each : cooperatives) {
            switch (Objects.requireNonNull(outcomes.get(each.id()))) {
                case Outcome.Done<CloseReport>(CloseReport report) -> closed.add(row(each, report));
                case Outcome.Refused<CloseReport>(var why) -> {
                    status = refused(why);
                    output().error(text("close.not-closed", each.code()));
                }
            }
        }
        if (!closed.isEmpty()) {
            output().table(COLUMNS, closed);
        }
        return status;
    }

    private static List<String> row(Cooperative cooperative, CloseReport report) {
        return List.of(
                cooperative.code(),
                String.valueOf(report.days()),
                report.first().map(LocalDate::toString).orElse(""),
                report.open().toString(),
                String.valueOf(report.lines()),
                report.head());
    }
}
