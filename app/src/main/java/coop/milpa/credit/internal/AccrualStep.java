package coop.milpa.credit.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.credit.internal.AccrualRegister.Earned;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Accrues a day's interest: one entry for all loans of a product and currency, lines for each branch. Days that an
 * import covered earn nothing while they are sealed; what loans earned on them comes with the next.
 */
@Component
class AccrualStep implements CloseStep {

    static final String NAME = "credit.accrual";
    private static final int ORDER = 120;

    private final LoanLock lock;
    private final LoanRegister loans;
    private final AccrualRegister register;
    private final LoanAccounts own;
    private final CloseBooks books;

    AccrualStep(LoanLock lock, LoanRegister loans, AccrualRegister register, LoanAccounts own, CloseBooks books) {
        this.lock = lock;
        this.loans = loans;
        this.register = register;
        this.own = own;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        lock.all(cooperative, LoanLock.Work.CLOSE);
        if (!register.anyOwed(cooperative)) {
            return StepFigures.none();
        }
        Collection<Earned> earned = earned(cooperative, day);
        register.begin(cooperative, day);
        var words = new StringJoiner(", ");
        earned.stream()
                .filter(one -> one.interest() != 0)
                .collect(Collectors.groupingBy(Earned::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, some) -> {
                    register.add(
                            cooperative, day, some, post(cooperative, new CloseBooks.Name(NAME, group, day), some));
                    long sum = some.stream().mapToLong(Earned::interest).sum();
                    words.add(new Money(sum, group.currency()).toString());
                });
        return new StepFigures(earned.stream().mapToLong(Earned::loans).sum(), words.toString());
    }

    /** What came of the day, and of those before it for which no step was run. */
    private Collection<Earned> earned(CooperativeId cooperative, LocalDate day) {
        Optional<LocalDate> next = loans.lastAccrued(cooperative).map(last -> last.plusDays(1));
        LocalDate first = next.filter(day::equals).orElseGet(() -> register.begins(cooperative, next));
        Map<List<Object>, Earned> sums = new LinkedHashMap<>();
        for (LocalDate each = first; !each.isAfter(day); each = each.plusDays(1)) {
            register.advance(cooperative, each);
            register.earned(cooperative, each)
                    .forEach(one -> sums.merge(List.of(one.group(), one.branch()), one, Earned::plus));
        }
        return sums.values();
    }

    private EntryId post(CooperativeId cooperative, CloseBooks.Name name, List<Earned> earned) {
        Currency currency = name.group().currency();
        Map<AccountId, Long> changes = new HashMap<>();
        for (Earned one : earned) {
            BranchId branch = one.branch();
            changes.put(own.own(cooperative, AccountRole.INTEREST_RECEIVABLE_LOANS, branch, currency), one.interest());
            changes.put(own.own(cooperative, AccountRole.INTEREST_INCOME_LOANS, branch, currency), -one.interest());
        }
        return books.post(cooperative, name, changes);
    }
}
