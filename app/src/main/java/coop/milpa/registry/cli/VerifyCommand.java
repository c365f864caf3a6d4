package coop.milpa.registry.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.ledger.Verification;
import coop.milpa.ledger.Verification.Finding;
import coop.milpa.platform.Progress;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.RegistryRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves the books of one cooperative or of all: a line for each thing that must hold, with the figure found. */
@Command(name = "verify")
public final class VerifyCommand extends CliCommand {

    private static final List<String> COLUMNS = List.of("cooperative", "invariant", "result", "figure");

    @Option(names = "--cooperative", paramLabel = "CODE")
    private Optional<String> code = Optional.empty();

    @Override
    public Integer call() {
        Cooperatives network = platform().port(Cooperatives.class);
        List<Cooperative> meant =
                code.map(one -> network.byCode(one).stream().toList()).orElseGet(network::all);
        if (meant.isEmpty() && code.isPresent()) {
            return refused(new RegistryRefusal.UnknownCooperative(code.get()));
        }
        return report(findings(meant));
    }

    /** What was found of one cooperative. */
    private record Checked(Cooperative cooperative, Finding finding) {}

    private List<Checked> findings(List<Cooperative> cooperatives) {
        List<Checked> found = new ArrayList<>();
        Progress progress = progress();
        progress.begin(text("registry.verify.step"), cooperatives.size());
        for (Cooperative cooperative : cooperatives) {
            for (Verification verification : platform().ports(Verification.class)) {
                verification.verify(cooperative.id()).forEach(each -> found.add(new Checked(cooperative, each)));
            }
            progress.advance(1);
        }
        progress.end();
        return found;
    }

    private int report(List<Checked> found) {
        output().table(COLUMNS, found.stream().map(this::row).toList());
        List<Checked> broken =
                found.stream().filter(each -> !each.finding().holds()).toList();
        broken.forEach(this::accuse);
        return broken.isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    private List<String> row(Checked checked) {
        Finding finding = checked.finding();
        return List.of(
                checked.cooperative().code(), finding.name(), finding.holds() ? "ok" : "broken", finding.figure());
    }

    private void accuse(Checked checked) {
        String where = checked.cooperative().code() + " " + checked.finding().name() + ": ";
        checked.finding().offenders().forEach(offender -> output().error(where + offender));
    }
}
