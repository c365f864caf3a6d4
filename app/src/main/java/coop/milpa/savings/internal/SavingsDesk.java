package coop.milpa.savings.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.OpenAccount;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccount.Terms;
import coop.milpa.savings.SavingsAccounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Opens savings accounts in the register and in the books, in one transaction. */
@Service
class SavingsDesk implements SavingsAccounts {

    private final SavingsRegister register;
    private final Accounts books;
    private final Charts charts;
    private final RulesBook rules;
    private final TenantScope tenants;

    SavingsDesk(SavingsRegister register, Accounts books, Charts charts, RulesBook rules, TenantScope tenants) {
        this.register = register;
        this.books = books;
        this.charts = charts;
        this.rules = rules;
        this.tenants = tenants;
    }

    @Override
    public List<SavingsAccount> open(CooperativeId cooperative, BranchId branch, List<Terms> accounts) {
        return tenants.write(cooperative, () -> {
            Map<String, AccountCode> codes = new HashMap<>();
            List<SavingsAccount> opened = accounts.stream()
                    .map(terms -> new SavingsAccount(AccountId.next(), terms))
                    .toList();
            books.open(
                    cooperative,
                    opened.stream()
                            .map(account -> inBooks(account, code(cooperative, account, codes), branch))
                            .toList());
            register.addDemandProduct(cooperative);
            register.add(cooperative, opened);
            return opened;
        });
    }

    /** The code in the books follows from the product's kind; a product of which nothing was decided is demand. */
    private AccountCode code(CooperativeId cooperative, SavingsAccount account, Map<String, AccountCode> known) {
        return known.computeIfAbsent(account.terms().product(), product -> {
            Kind kind = rules.kind(cooperative, product).orElse(Kind.DEMAND);
            return charts.playing(cooperative, ProductKinds.role(kind));
        });
    }

    @Override
    public Optional<SavingsAccount> find(CooperativeId cooperative, String number) {
        return Optional.ofNullable(numbered(cooperative, List.of(number)).get(number));
    }

    @Override
    public Map<String, SavingsAccount> numbered(CooperativeId cooperative, Collection<String> numbers) {
        String[] wanted = numbers.toArray(String[]::new);
        return byNumber(tenants.read(
                cooperative, () -> register.where(cooperative, "number = any(:numbers)", Map.of("numbers", wanted))));
    }

    @Override
    public Map<String, SavingsAccount> all(CooperativeId cooperative) {
        return byNumber(tenants.read(cooperative, () -> register.where(cooperative, "true", Map.of())));
    }

    @Override
    public List<SavingsAccount> ownedBy(CooperativeId cooperative, MemberId owner) {
        return tenants.read(
                cooperative, () -> register.where(cooperative, "owner_id = :owner", Map.of("owner", owner.value())));
    }

    @Override
    public Set<String> products(CooperativeId cooperative) {
        Set<String> products = new TreeSet<>(tenants.read(cooperative, () -> register.products(cooperative)));
        products.add(SavingsAccount.DEMAND);
        return products;
    }

    private static OpenAccount inBooks(SavingsAccount account, AccountCode code, BranchId branch) {
        return new OpenAccount(
                new Account(
                        account.id(),
                        account.terms().number(),
                        code,
                        branch,
                        account.terms().currency(),
                        true,
                        Account.Limits.neverBelowZero()),
                account.terms().openedOn(),
                new Group(account.terms().product(), account.terms().currency()).earns());
    }

    private static Map<String, SavingsAccount> byNumber(List<SavingsAccount> accounts) {
        Map<String, SavingsAccount> byNumber = new LinkedHashMap<>();
        accounts.forEach(account -> byNumber.put(account.terms().number(), account));
        return byNumber;
    }
}
