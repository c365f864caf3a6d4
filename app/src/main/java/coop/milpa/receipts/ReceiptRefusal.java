package coop.milpa.receipts;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/** The rules of receipts that can say no, in the order they are checked. */
public sealed interface ReceiptRefusal extends Refusal {

    /** A receipt takes more than nothing. */
    record SumNotPositive(Money sum) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.sum-not-positive";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {sum.toString()};
        }
    }

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.request-reused";
        }
    }

    /** Nobody in this cooperative is that member. */
    record UnknownMember(MemberId member) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.unknown-member";
        }
    }

    /** A member pays out of savings of her own that are open, and no other. */
    record NotHerSavings(AccountId account) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.not-her-savings";
        }
    }

    /** The payer has no open savings account of this number in the currency of the books. */
    record UnknownSavings(String number) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.unknown-savings";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** Each part is more than nothing. */
    record PartNotPositive(Part part) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.part-not-positive";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {part.destination(), part.reference()};
        }
    }

    /** The member has nothing to pay under that name. */
    record UnknownPart(Part part) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.unknown-part";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {part.destination(), part.reference()};
        }
    }

    /** More would be paid than is due. */
    record PartTooLarge(Part part, Money due) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.part-too-large";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {part.destination(), part.reference(), due.toString()};
        }
    }

    /** The parts do not add up to the sum. */
    record PartsOff(Money parts, Money sum) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.parts-off";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {parts.toString(), sum.toString()};
        }
    }

    /** What is due has changed since the payer was shown the split. */
    record SplitChanged(MemberId member) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.split-changed";
        }
    }

    /** Who has left the cooperative pays what she owes and nothing else. */
    record HasLeft(MemberId member) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.has-left";
        }
    }

    /** Everything due is paid and the member has no account that takes what is left. */
    record NowhereForRest(Money left) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.nowhere-for-rest";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {left.toString()};
        }
    }

    /** Cash of this size is not taken without knowing where it comes from. */
    record SourceOfFundsNeeded(Money threshold) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.source-of-funds-needed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {threshold.toString()};
        }
    }

    /** With this, somebody's cash of a month is so much that it is not taken without knowing where it comes from. */
    record SourceOfFundsNeededInMonth(Money threshold, Money month) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.source-of-funds-needed-in-month";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {threshold.toString(), month.toString()};
        }
    }

    /** There is no such receipt. */
    record UnknownReceipt(ReceiptId receipt) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.unknown-receipt";
        }
    }

    /** Whoever undoes a receipt says why. */
    record ReasonNeeded(int longest) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.reason-needed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {longest};
        }
    }

    /** A receipt is undone once. */
    record AlreadyReversed(ReceiptNumber number) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.already-reversed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number.toString()};
        }
    }

    /** Every row of an employer's file has its receipt. */
    record PayrollRepeated(String file) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.payroll-repeated";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {file};
        }
    }

    /** Some rows of a payroll that was brought in cash could not be paid, so none was. */
    record PayrollRowsRefused(int rows, long first) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.payroll-rows-refused";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {rows, first};
        }
    }

    /** There is no payroll whose cash came by this entry. */
    record UnknownPayroll(EntryId cash) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.unknown-payroll";
        }
    }

    /** A payroll is undone once. */
    record PayrollUndone(LocalDate on) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.payroll-undone";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on};
        }
    }

    /** A payroll is undone as a whole on the day it was brought. */
    record PayrollOnlyOnItsDay(LocalDate on) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.payroll-only-on-its-day";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on};
        }
    }

    /** What a row paid is not there any more, or is held: nothing of its payroll is undone. */
    record PayrollRowSpent(int row, String member) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.payroll-row-spent";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {row, member};
        }
    }

    /** A row's receipt was undone by itself, and what it had paid waits for somebody: the rest stays too. */
    record PayrollRowUndone(int row, String member) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.payroll-row-undone";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {row, member};
        }
    }

    /** The account that a row paid takes no entries any more: nothing of its payroll is undone. */
    record PayrollRowStays(int row, String member) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.payroll-row-stays";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {row, member};
        }
    }

    /** Nobody who owes is given a proof that she does not. */
    record Owes(Money amount) implements ReceiptRefusal {
        @Override
        public String code() {
            return "receipts.owes";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {amount.toString()};
        }
    }
}
