package coop.milpa.accounting;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Standing;

/**
 * One side of an entry that someone writes by hand.
 *
 * @param target  what it changes
 * @param amount  positive for a debit, negative for a credit, never zero
 * @param standing  who stood on the other side
 */
public record DraftLine(Target target, Money amount, Standing standing) {

    private static final int NUMBER_MAX = 60;

    public DraftLine {
        if (amount.isZero()) {
            throw new IllegalArgumentException("Line of zero on " + target);
        }
    }

    /** What a line changes. */
    public sealed interface Target {

        /** The cooperative's own account of a code in a branch. */
        record OwnCode(AccountCode code, BranchId branch) implements Target {}

        /** An account by its number. */
        record Numbered(String number) implements Target {

            public Numbered {
                if (number.isBlank() || number.length() > NUMBER_MAX) {
                    throw new IllegalArgumentException("Account number is '" + number + "'");
                }
            }
        }
    }

    /** Debits the cooperative's own account of a code; nobody stands on the other side. */
    public static DraftLine debit(AccountCode code, BranchId branch, Money amount) {
        return new DraftLine(new Target.OwnCode(code, branch), amount, Standing.OWN);
    }

    /** Credits the cooperative's own account of a code; nobody stands on the other side. */
    public static DraftLine credit(AccountCode code, BranchId branch, Money amount) {
        return debit(code, branch, amount.negated());
    }
}
