package coop.milpa.bench.cli;

import coop.milpa.bench.Benchmark;
import coop.milpa.bench.CloseBench;
import coop.milpa.bench.CounterBench;
import coop.milpa.bench.DepositBench;
import coop.milpa.bench.ExportBench;
import coop.milpa.bench.Figure;
import coop.milpa.bench.LoanCloseBench;
import coop.milpa.bench.PagesBench;
import coop.milpa.bench.PaperBench;
import coop.milpa.bench.PayrollBench;
import coop.milpa.bench.PostingBench;
import coop.milpa.bench.SavingsBench;
import coop.milpa.bench.ScheduleBench;
import coop.milpa.bench.SearchBench;
import coop.milpa.bench.StartBench;
import coop.milpa.bench.SurplusBench;
import coop.milpa.bench.Surroundings;
import coop.milpa.bench.TrialBalanceBench;
import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.cli.Platform;
import coop.milpa.platform.database.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures, on an embedded PostgreSQL of its own with durable settings. */
@Command(name = "bench")
public final class BenchCommand extends CliCommand {

    private static final List<Benchmark> ALL = List.of(
            new PostingBench(),
            new CloseBench(),
            new TrialBalanceBench(),
            new SearchBench(),
            new DepositBench(),
            new PagesBench(),
            new CounterBench(),
            new StartBench(),
            new PayrollBench(),
            new SavingsBench(),
            new SurplusBench(),
            new ExportBench(),
            new PaperBench(),
            new ScheduleBench(),
            new LoanCloseBench());

    @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
    private String name = "";

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "15")
    private int seconds;

    @Override
    public Integer call() throws Exception {
        Optional<Benchmark> found =
                ALL.stream().filter(bench -> bench.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            List<String> names = ALL.stream().map(Benchmark::name).toList();
            return misused("bench.unknown", name, String.join(", ", names));
        }
        List<Figure> figures = measure(found.get());
        if (json) {
            figures.forEach(figure -> output().line(figure.json()));
        } else {
            output().table(Figure.columns(), figures.stream().map(Figure::row).toList());
        }
        boolean met = figures.stream().allMatch(Figure::met);
        return met ? ExitStatus.DONE : failed("bench.missed");
    }

    private List<Figure> measure(Benchmark bench) throws Exception {
        Path folder = Files.createTempDirectory("milpa-bench");
        try (Platform platform = platformOn(folder)) {
            DatabaseServer server = platform.port(DatabaseServer.class);
            return bench.run(new Surroundings(platform, server.owner(), seconds, output()::note));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
