package coop.milpa.accounting;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountCode;
import java.time.LocalDate;

/**
 * The rules of accounting by hand that can say no. Listed in the order they are checked; the first that applies is the
 * answer. What the books themselves refuse is a {@link coop.milpa.ledger.LedgerRefusal}.
 */
public sealed interface AccountingRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.request-reused";
        }
    }

    /** There is no such manual entry in this cooperative. */
    record UnknownManualEntry(ManualEntryId entry) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.unknown-manual-entry";
        }
    }

    /** There is no such recurring entry in this cooperative. */
    record UnknownRecurringEntry(RecurringEntryId entry) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.unknown-recurring-entry";
        }
    }

    /** It is a draft that nobody has asked approval for. */
    record NotSubmitted(ManualEntryId entry) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.not-submitted";
        }
    }

    /** Somebody has decided before, and a decision is not taken back. */
    record AlreadyDecided(String state) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.already-decided";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {state};
        }
    }

    /** Nobody decides about what they wrote or submitted themselves. */
    record OwnApproval(ActorId actor) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.own-approval";
        }
    }

    /** Debits and credits differ, by so much in each currency. */
    record NotBalanced(String difference) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.not-balanced";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {difference};
        }
    }

    /** The books have no such currency; only their own module brings in another. */
    record OtherCurrency(String currency) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.other-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency};
        }
    }

    /** The chart of this cooperative has no such code. */
    record UnknownCode(AccountCode given) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.unknown-code";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given.value()};
        }
    }

    /** No account of this cooperative has such a number. */
    record UnknownNumber(String number) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.unknown-number";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** The code is a heading: nothing is posted to it. */
    record HeadingCode(AccountCode given) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.heading-code";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given.value()};
        }
    }

    /** The chart has closed the code, or not opened it yet. */
    record ClosedCode(AccountCode given) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.closed-code";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given.value()};
        }
    }

    /**
     * The account has an owner: a member, a debtor, a teller. It moves only through the module that keeps it, so that
     * it never differs from that module's own records.
     */
    record SomeonesAccount(String account) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.someones-account";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {account};
        }
    }

    /** An entry cannot count from a day that has not come. */
    record ValueDateAhead(LocalDate valueDate, LocalDate open) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.value-date-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {valueDate.toString(), open.toString()};
        }
    }

    /** The recurring entry has no day between its first and its last. */
    record NeverDue() implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.never-due";
        }
    }

    /** The open day is not the last of a financial year. */
    record NotYearEnd(LocalDate open, LocalDate yearEnd) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.not-year-end";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {open.toString(), yearEnd.toString()};
        }
    }

    /** The year is closed, and a closed year is not opened again. */
    record YearAlreadyClosed(LocalDate endsOn) implements AccountingRefusal {
        @Override
        public String code() {
            return "accounting.year-already-closed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {endsOn.toString()};
        }
    }
}
