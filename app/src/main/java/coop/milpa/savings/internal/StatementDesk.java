package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.savings.PrintedStatement;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import coop.milpa.web.Paper;
import coop.milpa.web.Words;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Makes statements from the lines of the books. */
@Service
class StatementDesk implements Statements {

    /** Before every day that books may have. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final SavingsAccounts accounts;
    private final Books books;
    private final StatementPaper names;
    private final Words words;
    private final Paper paper;

    StatementDesk(SavingsAccounts accounts, Books books, StatementPaper names, Words words, Paper paper) {
        this.accounts = accounts;
        this.books = books;
        this.names = names;
        this.words = words;
        this.paper = paper;
    }

    @Override
    public Optional<Statement> of(CooperativeId cooperative, String number, Period period) {
        return accounts.find(cooperative, number).map(account -> of(cooperative, account, period));
    }

    @Override
    public String concept(Statement.Words said, Locale reader) {
        return words.concept(said.concept(), reader);
    }

    @Override
    public PrintedStatement printed(CooperativeId cooperative, Statement statement) {
        return names.of(cooperative, statement);
    }

    @Override
    public void writePdf(PrintedStatement statement, Locale reader, OutputStream into) {
        Map<String, Object> said = Map.of("cooperative", statement.cooperative(), "printed", statement);
        paper.print(new Paper.Sheet("savings/statement", said, reader, Paper.Size.A4), into);
    }

    /** All lines from the first day on in one reading: opening and movements cannot contradict each other. */
    private Statement of(CooperativeId cooperative, SavingsAccount account, Period period) {
        List<LedgerLine> lines =
                books.movements(cooperative, account.id(), new Period(earlier(period.from()), period.to()));
        Money opening = Money.zero(account.terms().currency());
        Money balance = opening;
        List<Statement.Movement> movements = new ArrayList<>();
        for (LedgerLine line : lines) {
            Money change = line.amount().negated();
            balance = balance.plus(change);
            if (line.businessDate().isBefore(period.from())) {
                opening = balance;
                continue;
            }
            movements.add(movement(line, change, balance));
        }
        return new Statement(account, period, opening, movements);
    }

    private static LocalDate earlier(LocalDate from) {
        return from.isBefore(EVER) ? from : EVER;
    }

    private static Statement.Movement movement(LedgerLine line, Money change, Money balance) {
        return new Statement.Movement(
                line.entry(),
                line.businessDate(),
                line.valueDate(),
                new Statement.Words(line.concept(), line.narrative()),
                change,
                balance);
    }
}
