package coop.milpa.receipts;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;

/**
 * What an employer's file is for.
 *
 * @param tender  how the employer paid: a transfer that waits in clearing, or cash at the window
 * @param employer  in words: 1 to 100 characters
 * @param period  the month that it withheld from
 * @param currency  of all amounts
 */
public record PayrollOrder(
        CooperativeId cooperative, Tender tender, String employer, YearMonth period, Currency currency) {

    private static final int EMPLOYER_MAX = 100;

    public PayrollOrder {
        if (employer.isBlank() || employer.length() > EMPLOYER_MAX) {
            throw new IllegalArgumentException("Employer is '" + employer + "'");
        }
        if (tender instanceof Tender.FromAccount) {
            throw new IllegalArgumentException("A payroll is not paid out of savings");
        }
    }

    /** One whose money came as a transfer. */
    public PayrollOrder(
            CooperativeId cooperative, BranchId branch, String employer, YearMonth period, Currency currency) {
        this(cooperative, new Tender.Transfer(branch), employer, period, currency);
    }

    /** Whose clearing account holds what the employer brought or sent. */
    public BranchId branch() {
        return switch (tender) {
            case Tender.Transfer(var branch) -> branch;
            case Tender.Cash(var branch, var declaration) -> branch;
            case Tender.FromAccount from -> throw new IllegalStateException("Paid out of " + from.account());
        };
    }

    /** Who stands behind the cash, if it was paid in cash. */
    public Optional<CashDeclaration> cash() {
        return tender instanceof Tender.Cash(var branch, var declaration) ? Optional.of(declaration) : Optional.empty();
    }
}
