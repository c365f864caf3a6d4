package coop.milpa.accounting.internal;

import coop.milpa.accounting.BookPrinting;
import coop.milpa.accounting.PrintBook;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.JournalLine;
import coop.milpa.ledger.TrialBalance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Prints books line by line, as the ledger hands them over. */
@Service
class BookPrinter implements BookPrinting {

    private final Books books;
    private final MessageSource messages;

    BookPrinter(Books books, MessageSource messages) {
        this.books = books;
        this.messages = messages;
    }

    @Override
    public Printed html(PrintBook command, Writer into) {
        FolioHtml html = htmlOf(command);
        write(into, html.begin());
        Count count = print(command, folio -> write(into, html.section(folio, folio.last())));
        write(into, html.end());
        return new Printed(count.lines, count.folios, List.of());
    }

    @Override
    public Printed pdf(PrintBook command, Path file) {
        try (var volumes = new PdfVolumes(htmlOf(command), file)) {
            Count count = print(command, volumes);
            return new Printed(count.lines, count.folios, volumes.end());
        }
    }

    /** How much was printed. */
    private static final class Count {
        private long lines;
        private long folios;
    }

    private Count print(PrintBook command, FolioSink sink) {
        var count = new Count();
        var folios = new Folios(command.style().firstFolio(), sink);
        switch (command.book()) {
            case JOURNAL -> {
                var setter = new JournalFolios(folios, wordsOf(command));
                books.journal(command.cooperative(), command.period(), counting(count, setter::accept));
            }
            case GENERAL_LEDGER -> {
                var setter = new LedgerFolios(folios, wordsOf(command), openings(command));
                books.generalLedger(
                        command.cooperative(), command.period(), command.code(), counting(count, setter::accept));
                setter.endBook();
            }
        }
        count.folios = folios.end();
        return count;
    }

    private static Consumer<JournalLine> counting(Count count, Consumer<JournalLine> setter) {
        return line -> {
            count.lines++;
            setter.accept(line);
        };
    }

    /** What codes stood at before the period. */
    private NavigableMap<CodePlace, TrialBalance.Row> openings(PrintBook command) {
        var openings = new TreeMap<CodePlace, TrialBalance.Row>();
        books.trialBalance(command.cooperative(), command.period().from().minusDays(1)).rows().stream()
                .filter(row ->
                        command.code().filter(code -> !code.equals(row.code())).isEmpty())
                .forEach(row -> openings.put(CodePlace.of(row.code(), row.balance()), row));
        return openings;
    }

    private FolioHtml htmlOf(PrintBook command) {
        return new FolioHtml(command, wordsOf(command));
    }

    private BookWords wordsOf(PrintBook command) {
        return new BookWords(messages, command.style().language());
    }

    private static void write(Writer into, String text) {
        try {
            into.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
