package coop.milpa.registry.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists who sits in the organs of a cooperative on a day; sets up those that the law requires. */
@Command(name = "organs")
public final class CooperativeOrgansCommand extends CooperativeCommand {

    @Option(names = "--on", paramLabel = "DATE")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--set-up")
    private boolean setUp;

    @Override
    public String group() {
        return "cooperative";
    }

    @Override
    protected int call(Cooperative cooperative) {
        Organs organs = platform().port(Organs.class);
        LocalDate day = on.orElseGet(() -> LocalDate.now(platform().port(Clock.class)));
        if (setUp) {
            organs.setUp(cooperative.id(), day);
        }
        OfficeTable.print(output(), organs.sitting(cooperative.id(), day));
        organs.vacancies(cooperative.id(), day)
                .forEach(vacancy -> output().error(
                                text("registry.vacancy", vacancy.organ().name(), String.valueOf(vacancy.seats()))));
        organs.conflicts(cooperative.id(), day)
                .forEach(kinship -> output().error(text(
                        "registry.kin-sit",
                        kinship.party().toString(),
                        kinship.relative().toString())));
        return ExitStatus.DONE;
    }
}
