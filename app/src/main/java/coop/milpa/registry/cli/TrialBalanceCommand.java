package coop.milpa.registry.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what every code of a cooperative stood at when a day ended, and both sums of each currency. */
@Command(name = "trial-balance")
public final class TrialBalanceCommand extends CooperativeCommand {

    private static final List<String> COLUMNS = List.of("code", "name", "currency", "debit", "credit");

    @Option(names = "--on", paramLabel = "DATE", required = true)
    private LocalDate on = LocalDate.MIN;

    @Override
    protected int call(Cooperative cooperative) {
        TrialBalance trial = platform().port(Books.class).trialBalance(cooperative.id(), on);
        output().table(
                        COLUMNS,
                        Stream.concat(
                                        trial.rows().stream().map(this::row),
                                        trial.totals().stream().map(this::total))
                                .toList());
        return ExitStatus.DONE;
    }

    private List<String> row(TrialBalance.Row row) {
        Money balance = row.balance();
        Money none = Money.zero(balance.currency());
        return List.of(
                row.code().value(),
                row.names().in(language()),
                balance.currency().getCurrencyCode(),
                decimal(balance.isPositive() ? balance : none),
                decimal(balance.isNegative() ? balance.negated() : none));
    }

    private List<String> total(TrialBalance.Total total) {
        return List.of(
                "TOTAL",
                text("registry.trial-balance.total"),
                total.currency().getCurrencyCode(),
                decimal(new Money(total.debit(), total.currency())),
                decimal(new Money(total.credit(), total.currency())));
    }

    private static String decimal(Money amount) {
        return amount.toDecimal().toPlainString();
    }
}
