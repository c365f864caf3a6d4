package coop.milpa.ledger;

import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import java.util.Currency;

/**
 * The rules of the books that can say no. Listed in the order they are checked; the first that applies is the answer.
 */
public sealed interface LedgerRefusal extends Refusal {

    /** No day of the books is open: they have not been begun. */
    record NoOpenDay() implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.no-open-day";
        }
    }

    /** The day that an entry is meant for is closed; what happened on it is corrected today. */
    record DayClosed() implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.day-closed";
        }
    }

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.request-reused";
        }
    }

    /** There is no such entry to undo. */
    record UnknownEntry(EntryId entry) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.unknown-entry";
        }
    }

    /** The entry has been undone before. */
    record AlreadyReversed(EntryId original) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.already-reversed";
        }
    }

    /** There is no such account in this cooperative. */
    record UnknownAccount(AccountId account) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.unknown-account";
        }
    }

    /** The account is kept in another currency. */
    record WrongCurrency(AccountId account, Currency given) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.wrong-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given.getCurrencyCode()};
        }
    }

    /** The account has been closed. */
    record AccountClosed(AccountId account) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.account-closed";
        }
    }

    /** Nothing may move in this account. */
    record AccountFrozen(AccountId account) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.account-frozen";
        }
    }

    /** What is not held would not be enough. */
    record BelowFloor(AccountId account) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.below-floor";
        }
    }

    /** The account would hold more than it may. */
    record AboveCeiling(AccountId account) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.above-ceiling";
        }
    }

    /** Beyond counting: 10^15 minor units in a line or an account, or 4 x 10^18 times the days to a value date. */
    record TooLarge(AccountId account) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.too-large";
        }
    }

    /** There is no such hold. */
    record UnknownHold(HoldId hold) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.unknown-hold";
        }
    }

    /** The hold has ended: it was released, posted, or its last day is over. */
    record HoldEnded(HoldId hold) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.hold-ended";
        }
    }

    /** The hold keeps money for nobody in particular; it can only be released. */
    record NoTransfer(HoldId hold) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.no-transfer";
        }
    }

    /** More is to be posted than was held for it. */
    record MoreThanHeld(HoldId hold) implements LedgerRefusal {
        @Override
        public String code() {
            return "ledger.more-than-held";
        }
    }
}
