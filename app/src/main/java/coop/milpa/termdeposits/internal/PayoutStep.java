package coop.milpa.termdeposits.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.EntryId;
import coop.milpa.termdeposits.internal.CloseBooks.Group;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Pays the interest of a month into the savings accounts that were named, counted from the first day of each term.
 * Where that account takes no entries it stays owed until the next month, or the end of the term.
 */
@Component
class PayoutStep implements CloseStep {

    static final String NAME = "termdeposits.payout";
    private static final int ORDER = 210;

    private final TermLock lock;
    private final DueRegister due;
    private final PaymentRegister payments;
    private final Availability availability;
    private final OwnAccounts own;
    private final CloseBooks books;

    PayoutStep(
            TermLock lock,
            DueRegister due,
            PaymentRegister payments,
            Availability availability,
            OwnAccounts own,
            CloseBooks books) {
        this.lock = lock;
        this.due = due;
        this.payments = payments;
        this.availability = availability;
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
        lock.take(cooperative);
        LocalDate on = day.plusDays(1);
        List<TermRow> rows = due.monthly(cooperative, on);
        if (rows.isEmpty()) {
            return StepFigures.none();
        }
        Set<AccountId> taking = taking(cooperative, rows, day);
        Map<Group, List<InterestPaid>> groups = rows.stream()
                .filter(row -> taking.contains(row.deposit().instructions().savings()))
                .map(row -> InterestPaid.of(row, row.owedOn(on)))
                .filter(paid -> paid.interest().isPositive())
                .collect(Collectors.groupingBy(paid -> Group.of(paid.row())));
        groups.forEach((group, paid) -> pay(cooperative, new CloseBooks.Name(NAME, group, day), paid));
        return new StepFigures(groups.values().stream().mapToLong(List::size).sum(), "");
    }

    private Set<AccountId> taking(CooperativeId cooperative, List<TermRow> rows, LocalDate day) {
        Set<AccountId> named =
                rows.stream().map(row -> row.deposit().instructions().savings()).collect(Collectors.toSet());
        return availability.of(cooperative, named, day).stream()
                .map(Availability.Available::account)
                .collect(Collectors.toSet());
    }

    private void pay(CooperativeId cooperative, CloseBooks.Name name, List<InterestPaid> paid) {
        Currency currency = name.group().currency();
        var changes = new Changes();
        for (InterestPaid one : paid) {
            changes.debit(own.payable(cooperative, currency), one.interest());
            changes.credit(own.withholding(cooperative, currency), one.withheld());
            changes.credit(one.row().deposit().instructions().savings(), one.net());
        }
        LocalDate on = name.day().plusDays(1);
        EntryId entry = books.post(cooperative, name, changes.all(), on);
        payments.paidThrough(cooperative, on, paid);
        payments.add(cooperative, new PaymentRegister.Paying("MONTH", on, entry), paid);
    }
}
