package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.HoldId;
import java.time.LocalDate;
import java.util.Currency;

/** The rules of operations on savings that can say no, in the order they are checked. */
public sealed interface OperationRefusal extends Refusal {

    /** Nobody opens new accounts of the product now. */
    record NotOffered(String product) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.not-offered";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product};
        }
    }

    /** Savings are for members: nobody has this number. */
    record NotAMember(String number) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.not-a-member";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** The owner is too young or too old for the product. */
    record OutsideAges(String product, int from, int to) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.age-outside-limits";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product, from, to};
        }
    }

    /** A minor saves through a guardian who is a member. */
    record NoGuardian(String owner) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.no-guardian";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {owner};
        }
    }

    /** Programmed savings are agreed by quotas. */
    record NoQuotas(String product) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.no-quotas";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product};
        }
    }

    /** Only programmed savings have quotas. */
    record QuotasNotTaken(String product) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.quotas-not-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product};
        }
    }

    /** There is no such account. */
    record UnknownAccount(String number) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.unknown-account";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** An account gives nothing to itself. */
    record SameAccount(String number) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.same-account";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** Only more than nothing moves. */
    record AmountNotPositive(Money amount) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.amount-not-positive";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {amount.toDecimal().toPlainString()};
        }
    }

    /** An account is opened with a minimum. */
    record BelowOpeningMinimum(Money least) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.below-opening-minimum";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                least.currency().getCurrencyCode(), least.toDecimal().toPlainString()
            };
        }
    }

    /** The account is kept in another currency. */
    record OtherCurrency(String number, Currency currency) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.other-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number, currency.getCurrencyCode()};
        }
    }

    /** Nothing counts from a day that has not come. */
    record ValueDateAhead(LocalDate valueDate, LocalDate open) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.value-date-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {valueDate.toString(), open.toString()};
        }
    }

    /** The account takes no more movements. */
    record AlreadyClosed(String number, LocalDate on) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.already-closed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number, on.toString()};
        }
    }

    /** An authority has ordered that nothing moves. */
    record Blocked(String number, String authority) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.blocked-by-order";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number, authority};
        }
    }

    /** A dormant account is first woken by its owner. */
    record Dormant(String number, LocalDate since) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.dormant";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number, since.toString()};
        }
    }

    /** The money is kept until a day. */
    record LockedUntil(String number, LocalDate until) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.locked-until";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number, until.toString()};
        }
    }

    /** A withdrawal leaves the minimum; only closing takes all. */
    record BelowMinimumBalance(Money least) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.below-minimum-balance";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                least.currency().getCurrencyCode(), least.toDecimal().toPlainString()
            };
        }
    }

    /** What is held for someone is not paid out by closing. */
    record Held(String number) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.held";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** There is no such operation on savings to undo. */
    record UnknownMovement(EntryId entry) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.unknown-movement";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {entry.toString()};
        }
    }

    /** An authority stopped the account before; its order must be lifted first. */
    record AlreadyFrozen(String number, String authority) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.already-frozen";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number, authority};
        }
    }

    /** No order of this authority in this case stops the account. */
    record NoSuchOrder(String number, String authority, String caseNumber) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.no-such-order";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number, authority, caseNumber};
        }
    }

    /** What is held by order goes when the order ends, not before. */
    record HeldByOrder(HoldId hold) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.held-by-order";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {hold.toString()};
        }
    }

    /** A child's money does not answer for the debts of those who act for the child. */
    record ChildNotReachable(String number) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.child-not-reachable";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** The account is another's than the debtor's. */
    record NotTheDebtors(String number, String debtor) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.not-the-debtors";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number, debtor};
        }
    }

    /** There is no such garnishment. */
    record UnknownGarnishment(GarnishmentId garnishment) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.unknown-garnishment";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {garnishment.toString()};
        }
    }

    /** The garnishment has ended: it was lifted or paid. */
    record GarnishmentEnded(String caseNumber) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.garnishment-ended";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {caseNumber};
        }
    }

    /** The books are open on another day than the one that was named. */
    record NotTheOpenDay(LocalDate named, LocalDate open) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.not-the-open-day";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {named.toString(), open.toString()};
        }
    }

    /** The passbook has everything. */
    record NothingToPrint(String number) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.nothing-to-print";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** A page of a passbook has so many lines. */
    record NoSuchLine(int line, int lines) implements OperationRefusal {
        @Override
        public String code() {
            return "savings.no-such-line";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {line, lines};
        }
    }
}
