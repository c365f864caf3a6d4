package coop.milpa.accounting.cli;

import coop.milpa.accounting.Book;
import coop.milpa.accounting.BookPrinting;
import coop.milpa.accounting.BookPrinting.Printed;
import coop.milpa.accounting.PrintBook;
import coop.milpa.cli.ExitStatus;
import coop.milpa.cli.RowSource;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A book of some days: as rows, or printed on folios. */
abstract class DatedCommand extends CooperativeCommand {

    @Option(names = "--from", paramLabel = "DATE", required = true)
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE", required = true)
    private LocalDate to = LocalDate.MIN;

    @Option(names = "--pdf", paramLabel = "FILE")
    private Optional<Path> pdf = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--first-folio", paramLabel = "N", defaultValue = "1")
    private long firstFolio;

    /** Checks options of its own: done, or how it was misused. */
    int check() {
        return ExitStatus.DONE;
    }

    abstract Book book();

    abstract Optional<AccountCode> onlyCode();

    abstract List<String> columns();

    abstract RowSource rows(Cooperative cooperative, Books.Period period);

    @Override
    protected final int call(Cooperative cooperative) throws IOException {
        if (to.isBefore(from)) {
            return misused("accounting.period-turned", from.toString(), to.toString());
        }
        if (firstFolio < 1) {
            return misused("accounting.first-folio", firstFolio);
        }
        int checked = check();
        if (checked != ExitStatus.DONE) {
            return checked;
        }
        var period = new Books.Period(from, to);
        if (pdf.isEmpty() && html.isEmpty()) {
            output().rows(columns(), rows(cooperative, period));
            return ExitStatus.DONE;
        }
        var style = new PrintBook.Style(cooperative.name(), language(), firstFolio);
        print(new PrintBook(cooperative.id(), book(), period, onlyCode(), style));
        return ExitStatus.DONE;
    }

    private void print(PrintBook command) throws IOException {
        var printing = platform().port(BookPrinting.class);
        if (html.isPresent()) {
            try (Writer into = Files.newBufferedWriter(html.get())) {
                tell(printing.html(command, into), html.get());
            }
        }
        if (pdf.isPresent()) {
            Printed printed = printing.pdf(command, pdf.get());
            printed.files().forEach(file -> tell(printed, file));
        }
    }

    private void tell(Printed printed, Path file) {
        output().line(file.toString());
        output().note(text("accounting.printed", printed.lines(), printed.folios()));
    }
}
