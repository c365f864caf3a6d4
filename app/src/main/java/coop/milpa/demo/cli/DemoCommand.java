package coop.milpa.demo.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.demo.Demo;
import coop.milpa.demo.DemoPlan;
import coop.milpa.demo.DemoResult;
import coop.milpa.kernel.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what Milpa does in one go, on a fresh data folder, and then serves its pages. */
@Command(name = "demo")
public final class DemoCommand extends CliCommand {

    @Option(names = "--members", paramLabel = "N", defaultValue = "3000")
    private int members;

    @Option(names = "--days", paramLabel = "N", defaultValue = "120")
    private int days;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--from", paramLabel = "DATE", defaultValue = "2025-01-06")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--no-serve")
    private boolean noServe;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Override
    public Integer call() {
        if (members < DemoPlan.MEMBERS_MIN || members > DemoPlan.MEMBERS_MAX) {
            return misused("demo.members-out-of-range", DemoPlan.MEMBERS_MIN, DemoPlan.MEMBERS_MAX);
        }
        if (days < 1 || days > DemoPlan.DAYS_MAX) {
            return misused("demo.days-out-of-range", DemoPlan.DAYS_MAX);
        }
        Demo demo = platform().port(Demo.class);
        int status = demo.isPlayed() ? alreadyPlayed() : play(demo);
        return status != ExitStatus.DONE || noServe ? status : serve(port);
    }

    private int alreadyPlayed() {
        output().note(text("demo.already-played", data().root()));
        return ExitStatus.DONE;
    }

    private int play(Demo demo) {
        Path folder = data().root().resolve("demo");
        return switch (demo.play(new DemoPlan(members, days, seed, from), folder, progress())) {
            case Outcome.Done<DemoResult> done -> tell(done.value());
            case Outcome.Refused<DemoResult> refused -> refused(refused.why());
        };
    }

    private int tell(DemoResult result) {
        var figures = new DemoFigures(result, language(), this::text);
        figures.print(output());
        if (!result.broken().isEmpty()) {
            result.broken().forEach(broken -> output().error(broken));
            return failed("demo.broken");
        }
        boolean told = result.proven().holds() && result.proven().foundOut().isPresent();
        return told ? ExitStatus.DONE : failed("demo.not-found-out");
    }
}
