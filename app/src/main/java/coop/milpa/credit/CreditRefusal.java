package coop.milpa.credit;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;

/** The rules of loans that can say no. */
public sealed interface CreditRefusal extends Refusal {

    /** There is no such product. */
    record UnknownProduct(String product) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.unknown-product";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product};
        }
    }

    /** A version begins on the open day or later. */
    record VersionInClosedDays(LocalDate from, LocalDate open) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.version-in-closed-days";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString(), open.toString()};
        }
    }

    /** A version begins after the one that was published last. */
    record VersionNotAfterLast(LocalDate from, LocalDate last) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.version-not-after-last";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString(), last.toString()};
        }
    }

    /** All versions of a product are in one currency. */
    record OtherCurrency(String currency) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.other-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency};
        }
    }

    /** No new loans of the product are granted now. */
    record NotOffered(String product) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.not-offered";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product};
        }
    }

    /** The product lends less or more than that. */
    record AmountOutside(Money least, Money most) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.amount-outside";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                least.currency().getCurrencyCode(),
                least.toDecimal().toPlainString(),
                most.currency().getCurrencyCode(),
                most.toDecimal().toPlainString()
            };
        }
    }

    /** The product is repaid in fewer or more instalments. */
    record InstalmentsOutside(int least, int most) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.instalments-outside";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {least, most};
        }
    }

    /** So many instalments cannot wait. */
    record GraceTooLong(int most) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.grace-too-long";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {most};
        }
    }

    /** Instalments that were agreed one by one do not add up to what is lent. */
    record PlanNotWhole(Money sum, Money amount) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.plan-not-whole";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                sum.currency().getCurrencyCode(),
                sum.toDecimal().toPlainString(),
                amount.currency().getCurrencyCode(),
                amount.toDecimal().toPlainString()
            };
        }
    }

    /** Instalments that were agreed one by one fall due one after the other, the first after the loan is paid out. */
    record PlanOutOfOrder(LocalDate due, LocalDate before) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.plan-out-of-order";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {due.toString(), before.toString()};
        }
    }

    /** The product is repaid by instalments that are agreed one by one, or it is not. */
    record PlanNeeded(String product) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.plan-needed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product};
        }
    }

    /** All costs together are above the ceiling of the product, percent a year. */
    record TooDear(String cost, String ceiling) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.too-dear";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {cost, ceiling};
        }
    }

    /** Nobody has this number as a member. */
    record NotAMember(String number) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.not-a-member";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** There is no savings account of the borrower with this number and currency. */
    record SavingsNotTheirs(String number) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.savings-not-theirs";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** There is no such loan. */
    record UnknownLoan(long number) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.unknown-loan";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number)};
        }
    }

    /** Nothing is owed on the loan any more. */
    record NotActive(long number) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.not-active";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number)};
        }
    }

    /** More is paid than would pay all. */
    record MoreThanOwed(Money all) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.more-than-owed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                all.currency().getCurrencyCode(), all.toDecimal().toPlainString()
            };
        }
    }

    /** Nothing is owed on that day. */
    record NothingToPay(long number) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.nothing-to-pay";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number)};
        }
    }

    /** Nothing of that number happened to the loan. */
    record UnknownEvent(int event) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.unknown-event";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {event};
        }
    }

    /** It was undone before. */
    record UndoneBefore(int event) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.undone-before";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {event};
        }
    }

    /** What is undone is itself the undoing of something. */
    record CannotUndo(int event) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.cannot-undo";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {event};
        }
    }

    /** Whoever undoes something says why, in 200 characters at most. */
    record ReasonNeeded() implements CreditRefusal {
        @Override
        public String code() {
            return "credit.reason-needed";
        }
    }

    /** What is kept back of a loan on its day is as much as the loan. */
    record LeavesNothing(Money costs) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.leaves-nothing";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                costs.currency().getCurrencyCode(), costs.toDecimal().toPlainString()
            };
        }
    }

    /** What came after it ended the loan, and is undone first. */
    record UndoLaterFirst(int event, int later) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.undo-later-first";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {event, later};
        }
    }

    /** What happens to a loan happens on the open day. */
    record NotToday(LocalDate on, LocalDate open) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.not-today";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on.toString(), open.toString()};
        }
    }

    /** Loans and payments are in the currency of the product. */
    record WrongCurrency(String currency) implements CreditRefusal {
        @Override
        public String code() {
            return "credit.wrong-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency};
        }
    }

    /** Payments, undoings and orders of payment are no changes; a rate is changed by itself. */
    record NotAChange() implements CreditRefusal {
        @Override
        public String code() {
            return "credit.not-a-change";
        }
    }
}
