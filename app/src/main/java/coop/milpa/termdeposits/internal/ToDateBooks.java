package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Actor;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives deposits their interest to date, at the agreed rate, into savings: before their owner is settled. */
@Component
class ToDateBooks {

    private static final String TO_DATE = "termdeposits.interest-to-date";
    private static final ActorId SETTLEMENT =
            Actor.named(Actor.Kind.JOB, "termdeposits.settlement").id();

    private final DepositRegister register;
    private final PaymentRegister payments;
    private final Availability availability;
    private final OwnAccounts own;
    private final Ledger ledger;

    ToDateBooks(
            DepositRegister register,
            PaymentRegister payments,
            Availability availability,
            OwnAccounts own,
            Ledger ledger) {
        this.register = register;
        this.payments = payments;
        this.availability = availability;
        this.own = own;
        this.ledger = ledger;
    }

    /** Those of some deposits whose savings account takes entries on a day. */
    List<TermRow> payable(CooperativeId cooperative, List<TermRow> rows, LocalDate day) {
        Set<AccountId> named =
                rows.stream().map(row -> row.deposit().instructions().savings()).collect(Collectors.toSet());
        Set<AccountId> taking = availability.of(cooperative, named, day).stream()
                .map(Availability.Available::account)
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> taking.contains(row.deposit().instructions().savings()))
                .toList();
    }

    /** On the open day; days before it have earned. */
    void give(CooperativeId cooperative, List<TermRow> rows, LocalDate day) {
        payable(cooperative, rows, day).stream()
                .filter(row -> row.owedOn(day).isPositive())
                .collect(Collectors.groupingBy(row -> row.principal().currency()))
                .forEach((currency, some) -> give(cooperative, currency, some, day));
    }

    private void give(CooperativeId cooperative, Currency currency, List<TermRow> rows, LocalDate day) {
        Optional<LocalDate> last = register.lastAccrued(cooperative);
        var changes = new Changes();
        List<InterestPaid> paid =
                rows.stream().map(row -> InterestPaid.of(row, row.owedOn(day))).toList();
        for (InterestPaid one : paid) {
            Money accrued = one.row().accrued(last);
            changes.debit(own.payable(cooperative, currency), accrued);
            changes.debit(own.expense(cooperative, currency), one.interest().minus(accrued));
            changes.credit(own.withholding(cooperative, currency), one.withheld());
            changes.credit(one.row().deposit().instructions().savings(), one.net());
        }
        List<Line> lines = changes.all().entrySet().stream()
                .map(change -> new Line(change.getKey(), new Money(change.getValue(), currency), Standing.MEMBER))
                .toList();
        Heading heading = Heading.of(cooperative, RequestId.next(), TO_DATE, SETTLEMENT);
        EntryId entry = switch (ledger.post(new Entry(heading, lines))) {
            case Outcome.Done<Posted>(Posted posted) -> posted.entry();
            case Outcome.Refused<Posted>(var why) ->
                throw new IllegalStateException("Interest to date was not booked: " + why);
        };
        payments.add(cooperative, new PaymentRegister.Paying("CLOSING", day, entry), paid);
        payments.paidThrough(cooperative, day, paid);
    }
}
