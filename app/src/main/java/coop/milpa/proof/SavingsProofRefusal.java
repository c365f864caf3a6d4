package coop.milpa.proof;

import coop.milpa.kernel.Refusal;
import coop.milpa.proof.tree.AccountNumber;
import java.time.LocalDate;

/** Why no proof can be made, in the order in which it is checked; the first that applies is the answer. */
public sealed interface SavingsProofRefusal extends Refusal {

    /** Only a closed day has a hash that a proof could lead to. */
    record DayNotClosed(LocalDate day) implements SavingsProofRefusal {
        @Override
        public String code() {
            return "proof.day-not-closed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {day.toString()};
        }
    }

    /** The day was closed without a proof of savings. */
    record DayNotProven(LocalDate day) implements SavingsProofRefusal {
        @Override
        public String code() {
            return "proof.day-not-proven";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {day.toString()};
        }
    }

    /** No member had an account of this number on that day. */
    record UnknownAccount(AccountNumber account) implements SavingsProofRefusal {
        @Override
        public String code() {
            return "proof.unknown-account";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {account.value()};
        }
    }

    /** The books of the day no longer give the root that went into its hash: someone has changed them. */
    record BooksChanged(LocalDate day) implements SavingsProofRefusal {
        @Override
        public String code() {
            return "proof.books-changed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {day.toString()};
        }
    }
}
