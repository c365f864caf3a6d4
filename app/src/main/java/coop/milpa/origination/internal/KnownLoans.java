package coop.milpa.origination.internal;

import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanPosition;
import coop.milpa.credit.Loans;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.loan.LoanState;
import coop.milpa.origination.Evaluation;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a member owes the cooperative, and how she has paid: each of her loans is looked at, there are few. */
@Component
class KnownLoans {

    private final Loans loans;

    KnownLoans(Loans loans) {
        this.loans = loans;
    }

    Facts.Debts of(CooperativeId cooperative, MemberId member, Currency currency, LocalDate day) {
        List<Loan> all = loans.of(cooperative, member);
        List<Loan> active = all.stream().filter(Loan::isActive).toList();
        List<LoanPosition> positions = all.stream()
                .flatMap(loan -> loans.position(cooperative, loan.number(), day).stream())
                .toList();
        Money owed = active.stream()
                .map(loan -> loan.standing().owed())
                .filter(money -> money.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
        long late = active.stream()
                .mapToLong(loan -> loan.standing().daysLate(day))
                .max()
                .orElse(0);
        long worst = positions.stream()
                .mapToLong(position -> worst(position, day))
                .max()
                .orElse(0);
        int lost = (int) all.stream()
                .filter(loan -> loan.standing().state() == Loan.State.WRITTEN_OFF)
                .count();
        return new Facts.Debts(
                new Evaluation.Exposure(active.size(), owed, late),
                new Evaluation.Bureau(all.size(), Math.max(worst, late), lost),
                new Money(dueSoon(positions, currency, day), currency));
    }

    private static long worst(LoanPosition position, LocalDate day) {
        return position.state().rows().stream()
                .mapToLong(row -> late(row, day))
                .max()
                .orElse(0);
    }

    /** By how many days an instalment was paid late, or is late. */
    private static long late(LoanState.Row row, LocalDate day) {
        LocalDate due = row.instalment().due();
        LocalDate until = row.outstanding() > 0 ? day : row.paid().on().orElse(due);
        return Math.max(0, until.toEpochDay() - due.toEpochDay());
    }

    /** What is overdue of active loans, or falls due within a month. */
    private static long dueSoon(List<LoanPosition> positions, Currency currency, LocalDate day) {
        LocalDate until = day.plusMonths(1);
        return positions.stream()
                .filter(position -> position.loan().isActive())
                .filter(position -> position.loan().standing().owed().currency().equals(currency))
                .flatMap(position -> position.state().rows().stream())
                .filter(row -> !row.instalment().due().isAfter(until))
                .mapToLong(LoanState.Row::outstanding)
                .sum();
    }
}
