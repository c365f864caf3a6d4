package coop.milpa.e2e;

import coop.milpa.cli.Platform;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccount.Terms;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsProducts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The savers of a cooperative, whose savings earn from the first day of its books.
 *
 * @param accounts  theirs, by number
 */
record Savers(Cooperative cooperative, AccountId cash, Map<String, AccountId> accounts) {

    /** Opens their accounts, unless that was done before. */
    static Savers of(Platform platform, Cooperative cooperative) {
        BranchId branch =
                platform.port(Cooperatives.class).mainBranch(cooperative.id()).id();
        AccountId cash =
                platform.port(Accounts.class).own(cooperative.id(), AccountRole.CASH, branch, cooperative.currency());
        SavingsAccounts register = platform.port(SavingsAccounts.class);
        if (register.all(cooperative.id()).isEmpty()) {
            platform.port(SavingsProducts.class).publish(cooperative.id(), version(cooperative));
            register.open(cooperative.id(), branch, terms(cooperative));
        }
        Map<String, AccountId> accounts = new TreeMap<>();
        register.all(cooperative.id()).forEach((number, account) -> accounts.put(number, account.id()));
        return new Savers(cooperative, cash, accounts);
    }

    AccountId account(String number) {
        return Objects.requireNonNull(accounts.get(number));
    }

    /** What each has, in minor units. */
    Map<String, Long> balances(Books books) {
        Map<String, Long> balances = new TreeMap<>();
        accounts.forEach((number, id) -> balances.put(
                number, -books.balance(cooperative.id(), id).orElseThrow().minor()));
        return balances;
    }

    private static ProductVersion version(Cooperative cooperative) {
        var earning = new Earning(Rate.of("6"), YearDays.DAYS_365, Frequency.MONTHLY, Rate.of("10"));
        return new ProductVersion(
                SavingsAccount.DEMAND,
                cooperative.currency(),
                cooperative.booksFrom(),
                earning,
                Source.unconfirmed("made up for a test"));
    }

    private static List<Terms> terms(Cooperative cooperative) {
        return IntStream.range(0, Payment.ACCOUNTS)
                .mapToObj(Payment::accountNumber)
                .map(number -> new Terms(
                        number,
                        MemberId.next(),
                        List.of(),
                        SavingsAccount.DEMAND,
                        cooperative.currency(),
                        cooperative.booksFrom()))
                .toList();
    }
}
