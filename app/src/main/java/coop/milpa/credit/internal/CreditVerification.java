package coop.milpa.credit.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountBalances;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds the register of loans against the books, and interest receivable against what it is reckoned to be. */
@Component
@Order(4)
class CreditVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;
    private static final String OURS = "credit.";
    private static final Books.Period ALWAYS = new Books.Period(LocalDate.of(1900, 1, 1), Validity.OPEN);

    private final LoanRegister loans;
    private final AccrualRegister accruals;
    private final Books books;
    private final Charts charts;
    private final TenantScope tenants;

    CreditVerification(LoanRegister loans, AccrualRegister accruals, Books books, Charts charts, TenantScope tenants) {
        this.loans = loans;
        this.accruals = accruals;
        this.books = books;
        this.charts = charts;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> List.of(principal(cooperative), receivable(cooperative)));
    }

    private Finding principal(CooperativeId cooperative) {
        Map<AccountId, LoanRegister.Owed> ours = new HashMap<>();
        loans.owed(cooperative).forEach(owed -> ours.put(owed.account(), owed));
        int count = ours.size();
        Optional<AccountCode> code = playing(cooperative, AccountRole.LOANS);
        List<String> offenders = new ArrayList<>();
        AccountBalances all = books.balances(cooperative, Validity.OPEN, AccountClass.ASSET);
        for (int place = 0; place < all.size(); place++) {
            if (code.filter(all.kinds().get(all.kind(place)).code()::equals).isPresent()) {
                Optional<LoanRegister.Owed> owed = Optional.ofNullable(ours.remove(all.account(place)));
                differs(all.number(place), all.amount(place), owed).ifPresent(offenders::add);
            }
        }
        ours.values().forEach(one -> offenders.add("loan " + one.number() + ": in the register only"));
        return finding("loans-equal-their-accounts", count + " loans", offenders);
    }

    private static Optional<String> differs(String account, long books, Optional<LoanRegister.Owed> owed) {
        if (owed.filter(one -> one.minor() == books).isPresent()) {
            return Optional.empty();
        }
        String register = owed.map(one -> Long.toString(one.minor())).orElse("none");
        return Optional.of(account + ": books " + books + ", register " + register);
    }

    /** Each loan's interest is reckoned again, by other means than the statement that accrued it. */
    private Finding receivable(CooperativeId cooperative) {
        Optional<LocalDate> through = loans.lastAccrued(cooperative).map(last -> last.plusDays(1));
        Map<String, Long> expected = new TreeMap<>();
        accruals.running(
                cooperative,
                (currency, running, base) ->
                        expected.merge(currency, running.until(through.orElse(running.from()), base), Math::addExact));
        Map<String, Long> off = new TreeMap<>(expected);
        playing(cooperative, AccountRole.INTEREST_RECEIVABLE_LOANS)
                .ifPresent(code -> books.generalLedger(cooperative, ALWAYS, Optional.of(code), line -> {
                    if (line.concept().startsWith(OURS)) {
                        off.merge(
                                line.amount().currency().getCurrencyCode(),
                                -line.amount().minor(),
                                Math::addExact);
                    }
                }));
        List<String> offenders = off.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getKey() + ": loans less books is off by " + each.getValue())
                .toList();
        return finding("loan-interest-receivable-equals-recomputed", "receivable " + expected, offenders);
    }

    /** The code that plays a role; none where the chart is older than loans. */
    private Optional<AccountCode> playing(CooperativeId cooperative, AccountRole role) {
        return charts.codes(cooperative).stream()
                .filter(one -> one.role().filter(role::equals).isPresent())
                .map(one -> one.code())
                .findFirst();
    }

    private static Finding finding(String name, String figure, List<String> offenders) {
        return new Finding(
                name,
                offenders.isEmpty(),
                figure,
                offenders.stream().limit(OFFENDERS_MAX).toList());
    }
}
