package coop.milpa.savings.cli;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import java.util.Currency;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Cash that comes into an account or leaves it. */
abstract class CashCommand extends AccountCommand {

    @Option(names = "--account", paramLabel = "NUMBER", required = true, descriptionKey = "milpa.savings.order.account")
    private String number = "";

    @Option(names = "--amount", paramLabel = "AMOUNT", required = true, descriptionKey = "milpa.savings.order.amount")
    private String amount = "";

    @Option(names = "--source-of-funds", paramLabel = "TEXT", descriptionKey = "milpa.savings.order.source-of-funds")
    private String sourceOfFunds = "";

    abstract Outcome<SavingsReceipt> move(SavingsOperations operations, CashMovement command);

    @Override
    final String number() {
        return number;
    }

    @Override
    final int carryOut(Cooperative cooperative, SavingsOrder order) {
        Currency currency =
                account(cooperative).map(account -> account.terms().currency()).orElseGet(cooperative::currency);
        Optional<Money> money = TypedAmount.read(amount, currency);
        if (money.isEmpty() || isTooLong(sourceOfFunds)) {
            return misused("savings.order.amount", amount, currency.getCurrencyCode());
        }
        var command = new CashMovement(order, number, money.get(), cash(cooperative, order, sourceOfFunds));
        return answer(
                move(platform().port(SavingsOperations.class), command),
                ReceiptTable.COLUMNS,
                receipt -> ReceiptTable.row(order, receipt));
    }
}
