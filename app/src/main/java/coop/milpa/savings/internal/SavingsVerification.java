package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountBalances;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.internal.SavingsRegister.Identity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds the register of savings and what it says of interest against the books. */
@Component
@Order(2)
class SavingsVerification implements Verification {

    private static final Books.Period ALWAYS = new Books.Period(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));

    private static final Set<String> CONCEPTS =
            Set.of(InterestEntries.ACCRUAL, InterestEntries.CAPITALISATION, InterestEntries.TO_DATE);

    private final SavingsRegister accounts;
    private final VerificationRegister register;
    private final InterestCheck interest;
    private final Books books;
    private final Charts charts;
    private final TenantScope tenants;

    SavingsVerification(
            SavingsRegister accounts,
            VerificationRegister register,
            InterestCheck interest,
            Books books,
            Charts charts,
            TenantScope tenants) {
        this.accounts = accounts;
        this.register = register;
        this.interest = interest;
        this.books = books;
        this.charts = charts;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(
                cooperative, () -> List.of(registered(cooperative), interest.check(cooperative), payable(cooperative)));
    }

    /** The control account is the sum of its accounts, which the books check themselves, and its accounts are ours. */
    private Finding registered(CooperativeId cooperative) {
        Set<AccountCode> codes = charts.codes(cooperative).stream()
                .filter(code -> code.role().filter(ProductKinds.ROLES::contains).isPresent())
                .map(ChartCode::code)
                .collect(Collectors.toSet());
        Map<AccountId, Identity> ours = accounts.identities(cooperative);
        int all = ours.size();
        List<String> offenders = new ArrayList<>();
        AccountBalances theirs = books.balances(cooperative, ALWAYS.to(), AccountClass.LIABILITY);
        for (int place = 0; place < theirs.size(); place++) {
            AccountBalances.Kind kind = theirs.kinds().get(theirs.kind(place));
            var said = new Identity(theirs.number(place), kind.currency());
            if (codes.contains(kind.code()) && !ours.remove(theirs.account(place), said)) {
                offenders.add("account " + said.number() + ": in the books only, or as another");
            }
        }
        ours.values().forEach(one -> offenders.add("account " + one.number() + ": in the register only"));
        Collections.sort(offenders);
        return Findings.of("savings-register-equals-its-control-account", all + " accounts", offenders);
    }

    private Finding payable(CooperativeId cooperative) {
        Map<String, Long> expected = register.payable(cooperative);
        AccountCode code = charts.playing(cooperative, AccountRole.INTEREST_PAYABLE_SAVINGS);
        Map<String, Long> left = new HashMap<>(expected);
        for (LedgerLine line : books.lines(cooperative, code, ALWAYS, Integer.MAX_VALUE)) {
            if (isInterest(line)) {
                String currency = line.amount().currency().getCurrencyCode();
                left.merge(currency, line.amount().minor(), Math::addExact);
            }
        }
        List<String> offenders = new ArrayList<>();
        left.forEach((currency, off) -> {
            if (off != 0) {
                offenders.add(currency + ": accrued less released is off by " + off);
            }
        });
        return Findings.of(
                "savings-interest-payable-equals-accrued-less-capitalised", "payable " + expected, offenders);
    }

    private static boolean isInterest(LedgerLine line) {
        return CONCEPTS.contains(line.concept());
    }
}
