package coop.milpa.receipts.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.receipts.CashOfMonth;
import coop.milpa.receipts.CashRegister;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whose cash of a month reached the threshold of a month. */
@Command(name = "cash-month")
public final class CashMonthCommand extends CooperativeCommand {

    private static final List<String> COLUMNS = List.of("month", "person", "currency", "amount", "operations");

    @Option(names = "--month", paramLabel = "YYYY-MM", required = true)
    private String month = "";

    @Override
    public String group() {
        return "receipts";
    }

    @Override
    protected int call(Cooperative cooperative) {
        try {
            CashRegister register = platform().port(CashRegister.class);
            List<CashOfMonth> people = register.months(cooperative.id(), YearMonth.parse(month));
            output().table(COLUMNS, people.stream().map(CashMonthCommand::row).toList());
            return ExitStatus.DONE;
        } catch (DateTimeException e) {
            return misused("receipts.cash-month.no-month", month);
        }
    }

    private static List<String> row(CashOfMonth one) {
        return List.of(
                one.month().toString(),
                one.person().toString(),
                one.cash().currency().getCurrencyCode(),
                one.cash().toDecimal().toPlainString(),
                String.valueOf(one.operations()));
    }
}
