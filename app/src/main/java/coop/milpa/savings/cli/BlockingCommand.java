package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOrder;
import java.util.List;
import picocli.CommandLine.Option;

/** What changes how an account may be used: prints the account. */
abstract class BlockingCommand extends AccountCommand {

    private static final List<String> COLUMNS = List.of("request", "account", "product", "currency");

    @Option(names = "--account", paramLabel = "NUMBER", required = true, descriptionKey = "milpa.savings.order.account")
    private String number = "";

    abstract Outcome<SavingsAccount> ask(SavingsOrder order);

    /** Whether what was typed besides makes sense. */
    abstract boolean isSound();

    /** Says what sense it should make. */
    int misused() {
        return misused("savings.order.court");
    }

    @Override
    final String number() {
        return number;
    }

    @Override
    final int carryOut(Cooperative cooperative, SavingsOrder order) {
        if (!isSound()) {
            return misused();
        }
        return answer(ask(order), COLUMNS, account -> row(order, account));
    }

    private static List<String> row(SavingsOrder order, SavingsAccount account) {
        return List.of(
                order.request().toString(),
                account.terms().number(),
                account.terms().product(),
                account.terms().currency().getCurrencyCode());
    }
}
