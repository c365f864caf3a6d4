package coop.milpa.imports.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.imports.ImportError;
import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportOrder.Into;
import coop.milpa.imports.ImportReport;
import coop.milpa.imports.Imports;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.RegistryRefusal.UnknownCooperative;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings members, accounts and history out of another system. */
@Command(name = "import")
public final class ImportCommand extends CliCommand {

    private static final int ERRORS_SHOWN_MAX = 20;

    @Option(names = "--cooperative", paramLabel = "CODE", required = true)
    private String cooperative = "";

    @Option(names = "--members", paramLabel = "FILE")
    private Optional<Path> members = Optional.empty();

    @Option(names = "--accounts", paramLabel = "FILE")
    private Optional<Path> accounts = Optional.empty();

    @Option(names = "--movements", paramLabel = "FILE")
    private Optional<Path> movements = Optional.empty();

    @Option(names = "--openings", paramLabel = "FILE")
    private Optional<Path> openings = Optional.empty();

    @Option(names = "--source", paramLabel = "NAME", defaultValue = "history")
    private String source = "";

    @Option(names = "--tolerance", paramLabel = "AMOUNT", defaultValue = "0.10")
    private BigDecimal tolerance = ImportOrder.TOLERANCE;

    @Option(names = "--skip-bad-rows")
    private boolean skipsBadRows;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE")
    private Optional<Path> report = Optional.empty();

    @Override
    public Integer call() {
        Optional<Integer> misused = misuse();
        if (misused.isPresent()) {
            return misused.get();
        }
        Cooperatives cooperatives = platform().port(Cooperatives.class);
        Optional<Cooperative> whose = cooperatives.byCode(cooperative);
        if (whose.isEmpty()) {
            return refused(new UnknownCooperative(cooperative));
        }
        return switch (platform().port(Imports.class).run(orderFor(whose.get(), cooperatives), progress())) {
            case Outcome.Done<ImportReport>(ImportReport done) -> tell(done);
            case Outcome.Refused<ImportReport>(Refusal why) -> refused(why);
        };
    }

    private Optional<Integer> misuse() {
        List<Path> files = Stream.of(members, accounts, movements, openings)
                .flatMap(Optional::stream)
                .toList();
        if (files.isEmpty()) {
            return Optional.of(misused("imports.no-files"));
        }
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                return Optional.of(misused("imports.no-such-file", file.toString()));
            }
        }
        if (tolerance.signum() < 0) {
            return Optional.of(misused("imports.bad-tolerance", tolerance.toPlainString()));
        }
        if (source.isBlank()) {
            return Optional.of(misused("imports.bad-source"));
        }
        boolean noFolder = report.isPresent()
                && !Files.isDirectory(report.get().toAbsolutePath().resolveSibling("."));
        return noFolder
                ? Optional.of(misused("imports.no-such-folder", report.get().toString()))
                : Optional.empty();
    }

    private ImportOrder orderFor(Cooperative whose, Cooperatives cooperatives) {
        var into = new Into(
                whose.id(),
                cooperatives.mainBranch(whose.id()).id(),
                whose.booksFrom(),
                Actor.named(Actor.Kind.IMPORT, source).id());
        var options = new ImportOrder.Options(source, tolerance, skipsBadRows, dryRun);
        return new ImportOrder(into, new ImportFiles(members, accounts, openings, movements), options);
    }

    private int tell(ImportReport done) {
        report.ifPresent(file -> write(done, file));
        done.notes().forEach(note -> output().note(text("imports.passed-over", note.file(), note.column())));
        output().table(List.of("figure", "value"), ReportTable.rows(done));
        done.errors().stream().limit(ERRORS_SHOWN_MAX).forEach(error -> output().error(line(error)));
        int more = done.errors().size() - ERRORS_SHOWN_MAX;
        if (more > 0) {
            output().error(text("imports.more-errors", String.valueOf(more)));
        }
        return judge(done);
    }

    private int judge(ImportReport done) {
        String errors = String.valueOf(done.errors().size());
        if (done.reconciliation().mismatched() > 0) {
            failed("imports.mismatched", String.valueOf(done.reconciliation().mismatched()));
        }
        if (!done.errors().isEmpty()) {
            failed(skipsBadRows ? "imports.some-skipped" : "imports.nothing-posted", errors);
        }
        return done.isClean() ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    private void write(ImportReport done, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            ReportFile.write(done, this::words, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(ImportError error) {
        return text("imports.error-line", error.file(), String.valueOf(error.row()), words(error));
    }

    private String words(ImportError error) {
        return text("imports.error." + error.code(), error.column(), error.value());
    }
}
