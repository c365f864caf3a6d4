package coop.milpa.receipts.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.ledger.Books.Period;
import coop.milpa.receipts.CashOperation;
import coop.milpa.receipts.CashRegister;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The register of cash operations from the threshold on. */
@Command(name = "cash")
public final class CashCommand extends CooperativeCommand {

    private static final List<String> COLUMNS = List.of(
            "date", "entry", "currency", "amount", "executor", "ordering_party", "beneficiary", "source_of_funds");

    @Option(names = "--from", paramLabel = "DATE", required = true)
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE", required = true)
    private LocalDate to = LocalDate.MIN;

    @Override
    public String group() {
        return "receipts";
    }

    @Override
    protected int call(Cooperative cooperative) {
        if (to.isBefore(from)) {
            return misused("receipts.cash.period", from.toString(), to.toString());
        }
        List<CashOperation> operations =
                platform().port(CashRegister.class).above(cooperative.id(), new Period(from, to));
        output().table(COLUMNS, operations.stream().map(CashCommand::row).toList());
        return ExitStatus.DONE;
    }

    private static List<String> row(CashOperation operation) {
        return List.of(
                operation.on().toString(),
                operation.entry().toString(),
                operation.cash().currency().getCurrencyCode(),
                operation.cash().toDecimal().toPlainString(),
                operation.declaration().executor().toString(),
                operation.declaration().orderingParty().toString(),
                operation.declaration().beneficiary().toString(),
                operation.declaration().sourceOfFunds());
    }
}
