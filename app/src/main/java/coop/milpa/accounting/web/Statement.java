package coop.milpa.accounting.web;

import coop.milpa.accounting.BalanceSheet;
import coop.milpa.accounting.IncomeStatement;
import coop.milpa.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A financial statement beside the one of another time.
 *
 * @param parts  in their order
 * @param ends  what it comes to, one for each currency
 */
record Statement(List<StatementPart> parts, List<StatementLine> ends) {

    private static final String RESULT = "RESULT";

    Statement {
        parts = List.copyOf(parts);
        ends = List.copyOf(ends);
    }

    /** Assets on one side; liabilities, equity and the result of the year on the other. */
    static Statement of(BalanceSheet now, BalanceSheet before) {
        List<StatementLine> lines = new ArrayList<>();
        addTo(lines, now, UnaryOperator.identity());
        addTo(lines, before, Statement::asBefore);
        List<StatementPart> parts = Stream.of("ASSET", "LIABILITY", "EQUITY", RESULT)
                .map(name -> StatementPart.of(name, lines))
                .toList();
        Stream<StatementLine> funds = parts.stream().skip(1).flatMap(part -> part.lines().stream());
        return new Statement(parts, StatementPart.sums("FUNDS", funds));
    }

    /** What was earned, what was spent, and what is left. */
    static Statement of(IncomeStatement now, IncomeStatement before) {
        List<StatementLine> lines = new ArrayList<>();
        addTo(lines, now, UnaryOperator.identity());
        addTo(lines, before, Statement::asBefore);
        StatementPart income = StatementPart.of("INCOME", lines);
        StatementPart expense = StatementPart.of("EXPENSE", lines);
        Stream<StatementLine> left =
                Stream.concat(income.lines().stream(), expense.lines().stream().map(StatementLine::negated));
        return new Statement(List.of(income, expense), StatementPart.sums("SURPLUS", left));
    }

    /** All lines one after another, as a file has them. */
    List<StatementLine> rows(boolean withSums) {
        List<StatementLine> rows = new ArrayList<>();
        for (StatementPart part : parts) {
            rows.addAll(part.lines());
            if (withSums && !part.name().equals(RESULT)) {
                part.sums()
                        .forEach(
                                sum -> rows.add(StatementLine.ofPart("TOTAL_" + part.name(), sum.now(), sum.before())));
            }
        }
        if (withSums) {
            rows.addAll(ends);
        }
        return rows;
    }

    private static void addTo(List<StatementLine> lines, BalanceSheet sheet, UnaryOperator<StatementLine> time) {
        sheet.rows()
                .forEach(row -> lines.add(time.apply(new StatementLine(
                        row.accountClass().name(),
                        row.code().value(),
                        row.names(),
                        row.amount(),
                        zero(row.amount())))));
        sheet.results().forEach(result -> lines.add(time.apply(StatementLine.ofPart(RESULT, result, zero(result)))));
    }

    private static void addTo(List<StatementLine> lines, IncomeStatement income, UnaryOperator<StatementLine> time) {
        income.rows()
                .forEach(row -> lines.add(time.apply(new StatementLine(
                        row.accountClass().name(),
                        row.code().value(),
                        row.names(),
                        row.amount(),
                        zero(row.amount())))));
    }

    private static StatementLine asBefore(StatementLine line) {
        Money was = line.now();
        return new StatementLine(line.part(), line.code(), line.names(), zero(was), was);
    }

    private static Money zero(Money like) {
        return Money.zero(like.currency());
    }
}
