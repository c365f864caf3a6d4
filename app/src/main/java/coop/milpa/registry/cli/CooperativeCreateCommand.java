package coop.milpa.registry.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.FirstAdministrators;
import coop.milpa.registry.FirstAdministrators.Told;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Standings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds a cooperative to the network, its books open from their first day. */
@Command(name = "create")
public final class CooperativeCreateCommand extends CliCommand {

    @Option(names = "--code", paramLabel = "CODE", required = true)
    private String code = "";

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--country", paramLabel = "GT", required = true)
    private String country = "";

    @Option(names = "--currency", paramLabel = "GTQ", required = true)
    private String currency = "";

    @Option(names = "--books-from", paramLabel = "DATE", required = true)
    private LocalDate booksFrom = LocalDate.MIN;

    @Option(names = "--federation", paramLabel = "CODE|NAME")
    private Optional<String> federation = Optional.empty();

    @Option(names = "--template", paramLabel = "NAME")
    private Optional<String> template = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--grade", paramLabel = "1|2|3", defaultValue = "1")
    private int grade;

    @Option(names = "--administrator", paramLabel = "NAME")
    private Optional<String> administrator = Optional.empty();

    @ArgGroup(exclusive = false)
    private KindOptions kinds = new KindOptions();

    @Override
    public String group() {
        return "cooperative";
    }

    @Override
    public Integer call() {
        Optional<Grade> wanted = Grade.of(grade);
        if (wanted.isEmpty()) {
            return misused("registry.unknown-grade", String.valueOf(grade));
        }
        Optional<Refusal> nobody = administrator.flatMap(
                given -> platform().port(FirstAdministrators.class).objection(given));
        if (nobody.isPresent()) {
            return refused(nobody.get());
        }
        Choices choices = new Choices(federation, template, zone, wanted.get(), kinds.given());
        var command = new CreateCooperative(code, name, country, currency, booksFrom, choices);
        return switch (platform().port(Cooperatives.class).create(command)) {
            case Outcome.Done<Cooperative>(Cooperative cooperative) -> report(cooperative);
            case Outcome.Refused<Cooperative>(var why) -> refused(why);
        };
    }

    private int report(Cooperative made) {
        List<Cooperative> network = platform().port(Cooperatives.class).all();
        var affiliations = platform().port(Affiliations.class).of(made.id(), made.booksFrom());
        new CooperativeTable(network, affiliations).print(output(), List.of(made));
        platform()
                .port(Standings.class)
                .remarks(made.country(), made.name(), made.booksFrom())
                .forEach(law -> output().error(text("registry.name-remark", made.name(), law)));
        return administrator.map(given -> appoint(made, given)).orElse(ExitStatus.DONE);
    }

    /** Says how she comes in, this once. */
    private int appoint(Cooperative made, String given) {
        return switch (platform().port(FirstAdministrators.class).appoint(made.id(), given)) {
            case Outcome.Done<Told>(Told told) -> {
                output().table(
                                List.of("user", "one_time_password"),
                                List.of(List.of(told.signInName(), told.password())));
                output().note(text("registry.administrator-told"));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Told>(var why) -> refused(why);
        };
    }
}
