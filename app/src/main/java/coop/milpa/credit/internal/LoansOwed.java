package coop.milpa.credit.internal;

import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanPosition;
import coop.milpa.credit.Loans;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.StandingDebts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a member owes on loans: she has no proof of no debt, and is not settled, before they are over. */
@Component
class LoansOwed implements StandingDebts {

    private final Loans loans;

    LoansOwed(Loans loans) {
        this.loans = loans;
    }

    @Override
    public List<StandingDebt> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return loans.of(cooperative, member).stream()
                .filter(Loan::isActive)
                .flatMap(loan -> loans.position(cooperative, loan.number(), day).stream())
                .map(LoansOwed::debt)
                .toList();
    }

    private static StandingDebt debt(LoanPosition position) {
        Loan loan = position.loan();
        var all = new Money(
                position.state().standing().payOff(), loan.standing().owed().currency());
        return new StandingDebt(
                "PR-" + "%06d".formatted(loan.number()), loan.granted().on(), all);
    }
}
