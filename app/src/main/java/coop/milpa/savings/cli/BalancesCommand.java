package coop.milpa.savings.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountBalance;
import coop.milpa.ledger.AccountBalances;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.Books;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what every savings account stood at when a day ended, positive for what the cooperative owes the member. */
@Command(name = "balances")
public final class BalancesCommand extends CooperativeCommand {

    private static final List<String> COLUMNS = List.of("account", "owner", "product", "currency", "balance");

    @Option(names = "--on", paramLabel = "DATE", required = true)
    private LocalDate on = LocalDate.MIN;

    @Override
    protected int call(Cooperative cooperative) {
        Map<String, SavingsAccount> accounts =
                platform().port(SavingsAccounts.class).all(cooperative.id());
        Map<MemberId, Member> owners = owners(cooperative.id(), accounts.values());
        List<List<String>> rows = new ArrayList<>();
        AccountBalances balances = platform().port(Books.class).balances(cooperative.id(), on, AccountClass.LIABILITY);
        for (AccountBalance balance : balances.byNumber()) {
            SavingsAccount account = accounts.get(balance.number());
            if (account != null) {
                MemberId owner = account.terms().owner();
                rows.add(row(account, Objects.requireNonNull(owners.get(owner)), balance));
            }
        }
        output().table(COLUMNS, rows);
        return ExitStatus.DONE;
    }

    private Map<MemberId, Member> owners(CooperativeId cooperative, Collection<SavingsAccount> accounts) {
        return platform()
                .port(Members.class)
                .named(
                        cooperative,
                        accounts.stream()
                                .map(account -> account.terms().owner())
                                .collect(Collectors.toSet()));
    }

    private static List<String> row(SavingsAccount account, Member owner, AccountBalance balance) {
        return List.of(
                account.terms().number(),
                owner.number(),
                account.terms().product(),
                account.terms().currency().getCurrencyCode(),
                balance.amount().negated().toDecimal().toPlainString());
    }
}
