package coop.milpa.accounting.cli;

import coop.milpa.accounting.Book;
import coop.milpa.cli.ExitStatus;
import coop.milpa.cli.RowSource;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.registry.Cooperative;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the lines of some days by code, with running balances. */
@Command(name = "ledger-book")
public final class LedgerBookCommand extends DatedCommand {

    @Option(names = "--code", paramLabel = "CODE")
    private Optional<String> code = Optional.empty();

    @Override
    int check() {
        return code.filter(text -> !text.matches("[0-9]{1,20}"))
                .map(text -> misused("accounting.bad-code", text))
                .orElse(ExitStatus.DONE);
    }

    @Override
    Book book() {
        return Book.GENERAL_LEDGER;
    }

    @Override
    Optional<AccountCode> onlyCode() {
        return code.map(AccountCode::new);
    }

    @Override
    List<String> columns() {
        return LedgerRows.COLUMNS;
    }

    @Override
    RowSource rows(Cooperative cooperative, Books.Period period) {
        Books books = platform().port(Books.class);
        return into -> {
            var before = books.trialBalance(cooperative.id(), period.from().minusDays(1));
            var rows = new LedgerRows(language(), before, into);
            books.generalLedger(cooperative.id(), period, onlyCode(), rows::accept);
        };
    }
}
