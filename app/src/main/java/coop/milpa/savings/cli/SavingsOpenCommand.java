package coop.milpa.savings.cli;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens a savings account for a member, with its first deposit. */
@Command(name = "open")
public final class SavingsOpenCommand extends OrderCommand {

    private static final List<String> COLUMNS =
            List.of("request", "account", "member", "product", "currency", "opened_on");

    @Option(names = "--member", paramLabel = "NUMBER", required = true)
    private String member = "";

    @Option(names = "--product", paramLabel = "CODE", defaultValue = SavingsAccount.DEMAND)
    private String product = SavingsAccount.DEMAND;

    @Option(names = "--amount", paramLabel = "AMOUNT", descriptionKey = "milpa.savings.order.amount")
    private String amount = "0";

    @Option(names = "--currency", paramLabel = "GTQ")
    private Optional<Currency> currency = Optional.empty();

    @Option(names = "--source-of-funds", paramLabel = "TEXT", descriptionKey = "milpa.savings.order.source-of-funds")
    private String sourceOfFunds = "";

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Override
    Optional<Member> asksByItself(Cooperative cooperative) {
        return platform().port(Members.class).find(cooperative.id(), member);
    }

    @Override
    int carryOut(Cooperative cooperative, SavingsOrder order) {
        Currency kept = currency.orElseGet(cooperative::currency);
        Optional<Money> first = TypedAmount.read(amount, kept);
        if (first.isEmpty() || AccountCommand.isTooLong(sourceOfFunds)) {
            return misused("savings.order.amount", amount, kept.getCurrencyCode());
        }
        Optional<Quotas> quotas = plan.read(kept);
        if (plan.arePresent() && quotas.isEmpty()) {
            return misused("savings.open.bad-plan", PlanOptions.COUNT_MAX);
        }
        var command = new OpenSavings(order, member, product, first.get(), cash(cooperative, order), quotas);
        return answer(platform().port(SavingsOperations.class).open(command), COLUMNS, account -> row(order, account));
    }

    private CashDeclaration cash(Cooperative cooperative, SavingsOrder order) {
        PartyId owner = asksByItself(cooperative).map(Member::party).orElseGet(PartyId::next);
        PartyId executor = order.place().acting().stream().findFirst().orElse(owner);
        return new CashDeclaration(executor, executor, owner, sourceOfFunds);
    }

    private List<String> row(SavingsOrder order, SavingsAccount account) {
        return List.of(
                order.request().toString(),
                account.terms().number(),
                member,
                account.terms().product(),
                account.terms().currency().getCurrencyCode(),
                account.terms().openedOn().toString());
    }
}
