package coop.milpa.savings.cli;

import coop.milpa.kernel.Money;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.TransferSavings;
import java.util.Currency;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves money from one savings account to another. */
@Command(name = "transfer")
public final class SavingsTransferCommand extends AccountCommand {

    @Option(names = "--from", paramLabel = "NUMBER", required = true)
    private String from = "";

    @Option(names = "--to", paramLabel = "NUMBER", required = true)
    private String to = "";

    @Option(names = "--amount", paramLabel = "AMOUNT", required = true, descriptionKey = "milpa.savings.order.amount")
    private String amount = "";

    @Override
    String number() {
        return from;
    }

    @Override
    int carryOut(Cooperative cooperative, SavingsOrder order) {
        Currency currency =
                account(cooperative).map(account -> account.terms().currency()).orElseGet(cooperative::currency);
        Optional<Money> money = TypedAmount.read(amount, currency);
        if (money.isEmpty()) {
            return misused("savings.order.amount", amount, currency.getCurrencyCode());
        }
        return answer(
                platform().port(SavingsOperations.class).transfer(new TransferSavings(order, from, to, money.get())),
                ReceiptTable.COLUMNS,
                receipt -> ReceiptTable.row(order, receipt));
    }
}
