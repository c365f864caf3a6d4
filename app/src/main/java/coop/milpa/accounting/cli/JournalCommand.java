package coop.milpa.accounting.cli;

import coop.milpa.accounting.Book;
import coop.milpa.cli.RowSource;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.registry.Cooperative;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Prints every entry of some days in the order it was made. */
@Command(name = "journal")
public final class JournalCommand extends DatedCommand {

    @Override
    Book book() {
        return Book.JOURNAL;
    }

    @Override
    Optional<AccountCode> onlyCode() {
        return Optional.empty();
    }

    @Override
    List<String> columns() {
        return JournalRows.COLUMNS;
    }

    @Override
    RowSource rows(Cooperative cooperative, Books.Period period) {
        Books books = platform().port(Books.class);
        return into -> {
            var rows = new JournalRows(language(), into);
            books.journal(cooperative.id(), period, rows::accept);
            rows.end();
        };
    }
}
