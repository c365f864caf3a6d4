package coop.milpa.credit.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.credit.internal.AccrualRegister.Earned;
import coop.milpa.credit.internal.CloseBooks.Group;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final InterestBooks books;

    AccrualStep(LoanLock lock, LoanRegister loans, AccrualRegister register, InterestBooks books) {
        this.lock = lock;
        this.loans = loans;
        this.register = register;
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
        Map<Group, EntryId> entries = books.count(cooperative, NAME, day, earned);
        entries.forEach((group, entry) -> register.add(
                cooperative,
                day,
                earned.stream().filter(one -> one.group().equals(group)).toList(),
                entry));
        return new StepFigures(
                earned.stream().mapToLong(Earned::loans).sum(),
                BranchSum.words(earned.stream().map(Earned::sum).toList()));
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
}
