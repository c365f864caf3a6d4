package coop.milpa.savings.cli;

import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.PlaceGarnishment;
import coop.milpa.savings.PlaceGarnishment.Reach;
import coop.milpa.savings.SavingsOrder;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps money in savings accounts for a debt, as a court ordered. */
@Command(name = "garnish")
public final class SavingsGarnishCommand extends OrderCommand {

    private static final int ACCOUNTS_MAX = 20;

    @Option(names = "--debtor", paramLabel = "NUMBER", required = true)
    private String debtor = "";

    @Option(names = "--account", paramLabel = "NUMBER", required = true)
    private List<String> accounts = new ArrayList<>();

    @Option(names = "--amount", paramLabel = "AMOUNT")
    private Optional<String> amount = Optional.empty();

    @Option(names = "--currency", paramLabel = "GTQ")
    private Optional<Currency> currency = Optional.empty();

    @Mixin
    private CourtOptions court = new CourtOptions();

    @Override
    Optional<Member> asksByItself(Cooperative cooperative) {
        return Optional.empty();
    }

    @Override
    int carryOut(Cooperative cooperative, SavingsOrder order) {
        Currency kept = currency.orElseGet(cooperative::currency);
        Optional<Money> limit =
                amount.flatMap(text -> TypedAmount.read(text, kept)).filter(Money::isPositive);
        if (amount.isPresent() && limit.isEmpty()) {
            return misused("savings.order.amount", amount.get(), kept.getCurrencyCode());
        }
        if (!court.areSound() || accounts.size() > ACCOUNTS_MAX) {
            return misused("savings.order.court");
        }
        OptionalLong most = limit.isPresent() ? OptionalLong.of(limit.get().minor()) : OptionalLong.empty();
        var command = new PlaceGarnishment(order, court.order(), debtor, new Reach(accounts, kept, most));
        return answer(
                platform().port(Garnishments.class).place(command),
                GarnishedTable.COLUMNS,
                garnished -> GarnishedTable.row(order, garnished));
    }
}
