package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountBalance;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds the register of term deposits against the books, and the interest owed against what it is reckoned to be. */
@Component
@Order(4)
class TermVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;
    private static final String OURS = "termdeposits.";
    private static final Books.Period ALWAYS = new Books.Period(LocalDate.of(1900, 1, 1), Validity.OPEN);

    private final DepositRegister register;
    private final Books books;
    private final Charts charts;
    private final TenantScope tenants;

    TermVerification(DepositRegister register, Books books, Charts charts, TenantScope tenants) {
        this.register = register;
        this.books = books;
        this.charts = charts;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            List<TermRow> rows =
                    register.where(cooperative, new DepositRegister.Wanted("d.closed_on is null", Map.of()));
            return List.of(principal(cooperative, rows), payable(cooperative, rows));
        });
    }

    private Finding principal(CooperativeId cooperative, List<TermRow> rows) {
        Map<AccountId, TermRow> ours = new HashMap<>();
        rows.forEach(row -> ours.put(row.account(), row));
        Set<AccountCode> code = charts.codes(cooperative).stream()
                .filter(one ->
                        one.role().filter(AccountRole.TERM_DEPOSITS::equals).isPresent())
                .map(ChartCode::code)
                .collect(Collectors.toSet());
        List<String> offenders = new ArrayList<>();
        for (AccountBalance balance : books.balances(cooperative, Validity.OPEN, AccountClass.LIABILITY)
                .byNumber()) {
            if (code.contains(balance.code())) {
                TermRow row = ours.remove(balance.account());
                long expected = row == null ? 0 : row.principal().minor();
                if (expected != -balance.amount().minor()) {
                    offenders.add(
                            balance.number() + ": books " + -balance.amount().minor() + ", register " + expected);
                }
            }
        }
        ours.values().forEach(row -> offenders.add("deposit " + row.deposit().number() + ": in the register only"));
        return finding("term-deposits-equal-their-accounts", rows.size() + " deposits", offenders);
    }

    /** Each deposit's interest is reckoned again, by other means than the statement that accrued it. */
    private Finding payable(CooperativeId cooperative, List<TermRow> rows) {
        Optional<LocalDate> last = register.lastAccrued(cooperative);
        Map<String, Long> expected = new TreeMap<>();
        rows.forEach(row -> expected.merge(
                row.principal().currency().getCurrencyCode(), row.accrued(last).minor(), Math::addExact));
        Map<String, Long> left = new TreeMap<>(expected);
        charts.codes(cooperative).stream()
                .filter(one -> one.role()
                        .filter(AccountRole.INTEREST_PAYABLE_TERM_DEPOSITS::equals)
                        .isPresent())
                .flatMap(one -> books.lines(cooperative, one.code(), ALWAYS, Integer.MAX_VALUE).stream())
                .filter(line -> line.concept().startsWith(OURS))
                .forEach(line -> left.merge(
                        line.amount().currency().getCurrencyCode(),
                        line.amount().minor(),
                        Math::addExact));
        List<String> offenders = left.entrySet().stream()
                .filter(off -> off.getValue() != 0)
                .map(off -> off.getKey() + ": accrued less paid is off by " + off.getValue())
                .toList();
        return finding("term-deposit-interest-payable-equals-recomputed", "payable " + expected, offenders);
    }

    private static Finding finding(String name, String figure, List<String> offenders) {
        return new Finding(
                name,
                offenders.isEmpty(),
                figure,
                offenders.stream().limit(OFFENDERS_MAX).toList());
    }
}
