package coop.milpa.savings.cli;

import coop.milpa.kernel.Money;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps an amount in a savings account. */
@Command(name = "hold")
public final class SavingsHoldCommand extends AccountCommand {

    static final List<String> COLUMNS = List.of("request", "hold", "business_date");

    @Option(names = "--account", paramLabel = "NUMBER", required = true, descriptionKey = "milpa.savings.order.account")
    private String number = "";

    @Option(names = "--amount", paramLabel = "AMOUNT", required = true, descriptionKey = "milpa.savings.order.amount")
    private String amount = "";

    @Option(names = "--reason", paramLabel = "REASON", required = true)
    private HoldSavings.Reason reason = HoldSavings.Reason.AGREEMENT;

    @Option(names = "--last-day", paramLabel = "DATE")
    private Optional<LocalDate> lastDay = Optional.empty();

    @Override
    String number() {
        return number;
    }

    @Override
    int carryOut(Cooperative cooperative, SavingsOrder order) {
        Currency currency =
                account(cooperative).map(account -> account.terms().currency()).orElseGet(cooperative::currency);
        Optional<Money> money = TypedAmount.read(amount, currency);
        if (money.isEmpty()) {
            return misused("savings.order.amount", amount, currency.getCurrencyCode());
        }
        var command = new HoldSavings(order, number, money.get(), reason, lastDay);
        return answer(
                platform().port(SavingsBlocks.class).hold(command),
                COLUMNS,
                held -> List.of(
                        order.request().toString(),
                        held.hold().toString(),
                        held.on().toString()));
    }
}
