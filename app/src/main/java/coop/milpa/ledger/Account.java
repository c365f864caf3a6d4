package coop.milpa.ledger;

import coop.milpa.kernel.BranchId;
import java.util.Currency;
import java.util.Optional;

/**
 * An account of the books.
 *
 * @param id  its name in the books
 * @param number  its name for people: a passbook's number, or code, branch and currency
 * @param code  where it stands in the chart
 * @param branch  the branch that keeps it
 * @param currency  what it is kept in
 * @param guarded  whether it has a balance and limits of its own
 * @param limits  how far it may go
 */
public record Account(
        AccountId id,
        String number,
        AccountCode code,
        BranchId branch,
        Currency currency,
        boolean guarded,
        Limits limits) {

    /**
     * How far an account may go, counted in its own direction: a savings account grows by credits.
     *
     * @param floor  the least it may stand at, minor units; empty for no limit
     * @param ceiling  the most it may stand at, minor units; empty for no limit
     */
    public record Limits(Optional<Long> floor, Optional<Long> ceiling) {

        /** May go anywhere. */
        public static Limits none() {
            return new Limits(Optional.empty(), Optional.empty());
        }

        /** May not go below nothing. */
        public static Limits neverBelowZero() {
            return new Limits(Optional.of(0L), Optional.empty());
        }
    }
}
