package coop.milpa.savings.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books.Period;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a member's statement: opening balance, movements, closing balance and totals; as a PDF if asked for. */
@Command(name = "statement")
public final class StatementCommand extends CooperativeCommand {

    private static final List<String> COLUMNS =
            List.of("date", "value_date", "concept", "narrative", "out", "in", "balance");

    @Option(names = "--account", paramLabel = "NUMBER", required = true)
    private String number = "";

    @Option(names = "--from", paramLabel = "DATE", required = true)
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE", required = true)
    private LocalDate to = LocalDate.MIN;

    @Option(names = "--pdf", paramLabel = "FILE")
    private Optional<Path> pdf = Optional.empty();

    @Override
    protected int call(Cooperative cooperative) {
        if (to.isBefore(from)) {
            return misused("savings.statement.period", from.toString(), to.toString());
        }
        Statements statements = platform().port(Statements.class);
        Optional<Statement> found = statements.of(cooperative.id(), number, new Period(from, to));
        if (found.isEmpty()) {
            return failed("savings.statement.unknown-account", number);
        }
        print(found.get(), statements);
        return pdf.map(file -> write(cooperative, found.get(), file)).orElse(ExitStatus.DONE);
    }

    private void print(Statement statement, Statements statements) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                from.toString(), "", text("page.savings.statement.opening"), "", "", "", decimal(statement.opening())));
        for (Statement.Movement each : statement.movements()) {
            rows.add(List.of(
                    each.date().toString(),
                    each.valueDate().toString(),
                    statements.concept(each.words(), language()),
                    each.words().narrative(),
                    decimal(each.out()),
                    decimal(each.in()),
                    decimal(each.balance())));
        }
        rows.add(List.of(
                to.toString(),
                "",
                text("page.savings.statement.closing"),
                "",
                decimal(statement.totalOut()),
                decimal(statement.totalIn()),
                decimal(statement.closing())));
        output().table(COLUMNS, rows);
    }

    private int write(Cooperative cooperative, Statement statement, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Statements statements = platform().port(Statements.class);
            statements.writePdf(statements.printed(cooperative.id(), statement), language(), out);
        } catch (IOException e) {
            return failed("savings.statement.cannot-write", file, e.getClass().getSimpleName());
        }
        output().note(text("savings.statement.written", file));
        return ExitStatus.DONE;
    }

    private static String decimal(Money amount) {
        return amount.toDecimal().toPlainString();
    }
}
