package coop.milpa.savings.cli;

import coop.milpa.kernel.Money;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.ClosedSavings;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Closes a savings account for ever and pays out what is in it, with its interest to date. */
@Command(name = "close")
public final class SavingsCloseCommand extends AccountCommand {

    private static final List<String> COLUMNS =
            List.of("request", "account", "closed_on", "currency", "paid", "fee", "penalty", "tax");

    @Option(names = "--account", paramLabel = "NUMBER", required = true, descriptionKey = "milpa.savings.order.account")
    private String number = "";

    @Override
    String number() {
        return number;
    }

    @Override
    int carryOut(Cooperative cooperative, SavingsOrder order) {
        var command = new CloseSavings(order, number, cash(cooperative, order, ""));
        return answer(platform().port(SavingsOperations.class).close(command), COLUMNS, closed -> row(order, closed));
    }

    private static List<String> row(SavingsOrder order, ClosedSavings closed) {
        return List.of(
                order.request().toString(),
                closed.number(),
                closed.on().toString(),
                closed.paid().currency().getCurrencyCode(),
                decimal(closed.paid()),
                decimal(closed.costs().fee()),
                decimal(closed.costs().penalty()),
                decimal(closed.costs().tax()));
    }

    private static String decimal(Money amount) {
        return amount.toDecimal().toPlainString();
    }
}
