package coop.milpa.accounting.cli;

import coop.milpa.accounting.YearEnd;
import coop.milpa.accounting.YearEnds;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.util.List;
import picocli.CommandLine.Command;

/** Ends the financial year on the open day, which must be its last. */
@Command(name = "year-end")
public final class YearEndCommand extends CooperativeCommand {

    private static final List<String> COLUMNS = List.of("year_end", "branch", "currency", "surplus");

    @Override
    protected int call(Cooperative cooperative) {
        return switch (platform().port(YearEnds.class).close(cooperative.id())) {
            case Outcome.Done<YearEnd>(var year) -> {
                output().table(
                                COLUMNS,
                                year.surpluses().stream()
                                        .map(surplus -> row(year, surplus))
                                        .toList());
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<YearEnd>(var why) -> refused(why);
        };
    }

    private static List<String> row(YearEnd year, YearEnd.Surplus surplus) {
        return List.of(
                year.endsOn().toString(),
                surplus.branch().toString(),
                surplus.amount().currency().getCurrencyCode(),
                Decimals.text(surplus.amount()));
    }
}
