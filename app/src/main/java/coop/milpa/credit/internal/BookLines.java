package coop.milpa.credit.internal;

import coop.milpa.credit.Loan;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says which lines a change of a loan is in the books. */
@Component
class BookLines {

    private final LoanAccounts own;

    BookLines(LoanAccounts own) {
        this.own = own;
    }

    /**
     * All lines of a change but the one of the money that came or went: they add up to what came, on the other side.
     * Interest is income when it runs, fees and penalties when they are paid; what is given up is taken back from
     * income, what is written off from the allowance.
     */
    List<Line> of(CooperativeId cooperative, Loan loan, Figures change) {
        long lost = change.writtenOff().total() == 0 ? 0 : -change.receivable();
        Map<AccountId, Long> sums = new LinkedHashMap<>();
        sums.put(loan.account(), -change.principal());
        Map<AccountRole, Long> roles = new LinkedHashMap<>();
        roles.put(AccountRole.INTEREST_RECEIVABLE_LOANS, change.receivable());
        roles.put(AccountRole.INTEREST_INCOME_LOANS, -change.paid().interest() - change.receivable() - lost);
        roles.put(AccountRole.LOAN_FEE_INCOME, -change.paid().fees());
        roles.put(AccountRole.PENALTY_INCOME, -change.paid().penalties());
        roles.put(AccountRole.LOANS_OVERPAID, -change.overpaid());
        roles.put(AccountRole.LOAN_LOSS_EXPENSE, change.givenUp().principal());
        roles.put(AccountRole.LOAN_ALLOWANCE, change.writtenOff().principal() + lost);
        roles.put(AccountRole.LOAN_RECOVERIES, -change.recovered().total());
        long written = change.writtenOff().principal() - change.recovered().principal();
        roles.put(AccountRole.LOANS_WRITTEN_OFF, written);
        roles.put(AccountRole.MEMORANDUM_CONTRA, -written);
        roles.forEach((role, minor) -> {
            if (minor != 0) {
                sums.merge(own.own(cooperative, loan, role), minor, Math::addExact);
            }
        });
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Line(
                        sum.getKey(),
                        new Money(sum.getValue(), loan.standing().owed().currency()),
                        Standing.MEMBER))
                .toList();
    }
}
