package coop.milpa.termdeposits;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.HoldId;
import java.time.LocalDate;

/** The rules of term deposits that can say no, in the order they are checked. */
public sealed interface TermRefusal extends Refusal {

    /** There is no such product. */
    record UnknownProduct(String product) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.unknown-product";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product};
        }
    }

    /** Rates begin on the open day or later. */
    record ChartInClosedDays(LocalDate from, LocalDate open) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.chart-in-closed-days";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString(), open.toString()};
        }
    }

    /** Rates begin after those that were published last. */
    record ChartNotAfterLast(LocalDate from, LocalDate last) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.chart-not-after-last";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString(), last.toString()};
        }
    }

    /** No deposits of the product are taken in this currency now. */
    record NotOffered(String product) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.not-offered";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product};
        }
    }

    /** Less is left than the product takes. */
    record BelowMinimum(Money least) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.below-minimum";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                least.currency().getCurrencyCode(), least.toDecimal().toPlainString()
            };
        }
    }

    /** The chart has no rate for so many months. */
    record NoRate(int months, int monthsMax) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.no-rate";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {months, monthsMax};
        }
    }

    /** Interest of this product is not paid so. */
    record PayoutNotOffered(Payout payout) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.payout-not-offered";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {payout.name()};
        }
    }

    /** Nobody has this number as a member. */
    record NotAMember(String number) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.not-a-member";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** There is no savings account of the owner with this number and currency. */
    record SavingsNotHers(String number) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.savings-not-hers";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** There is no such deposit. */
    record UnknownDeposit(long number) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.unknown-deposit";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** The deposit was paid out before. */
    record AlreadyClosed(long number, LocalDate on) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.already-closed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number, on.toString()};
        }
    }

    /** A deposit that secures something is not paid before it is released. */
    record Pledged(long number, Money amount) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.pledged";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                number, amount.currency().getCurrencyCode(), amount.toDecimal().toPlainString()
            };
        }
    }

    /** Money is kept in the deposit by someone else. */
    record Held(long number) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.held";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** No more is pledged than there is and than is free. */
    record PledgeTooLarge(Money free) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.pledge-too-large";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                free.currency().getCurrencyCode(), free.toDecimal().toPlainString()
            };
        }
    }

    /** There is no such pledge. */
    record UnknownPledge(HoldId hold) implements TermRefusal {
        @Override
        public String code() {
            return "termdeposits.unknown-pledge";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {hold.toString()};
        }
    }
}
