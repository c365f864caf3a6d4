package coop.milpa.teller;

import coop.milpa.kernel.BranchId;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A place at a branch where cash of one currency is kept, with an account of its own in the books.
 *
 * @param id  its name
 * @param branch  where it stands
 * @param kind  what it is
 * @param currency  of the cash in it
 * @param code  its name for people, unique in branch and currency: 1 to 10 capital letters and digits
 * @param account  where its cash stands in the books
 * @param openedOn  the day of the books on which it was opened
 * @param retiredOn  the day on which it was given up, empty
 */
public record CashPoint(
        CashPointId id,
        BranchId branch,
        Kind kind,
        Currency currency,
        String code,
        AccountId account,
        LocalDate openedOn,
        Optional<LocalDate> retiredOn) {

    /** What a cash point is. */
    public enum Kind {
        /** The branch's own cash (bóveda); one for each currency. */
        VAULT,
        /** What a cashier works with (gaveta); nothing moves in it without a shift. */
        DRAWER,
        /**
         * The branch's cash that is in no drawer: what is taken and paid by those who have no shift. It is there as
         * soon as the branch has a vault or a drawer, and is emptied into the vault.
         */
        GENERAL
    }

    public boolean isRetired() {
        return retiredOn.isPresent();
    }

    /**
     * Whether cash goes from it directly to another: one of both is a vault, the other a vault of another branch, or
     * anything else of the same; of one currency.
     */
    public boolean givesTo(CashPoint other) {
        boolean vaults = kind == Kind.VAULT && other.kind == Kind.VAULT;
        boolean oneVault = kind == Kind.VAULT ^ other.kind == Kind.VAULT;
        return currency.equals(other.currency) && (branch.equals(other.branch) ? oneVault : vaults);
    }
}
