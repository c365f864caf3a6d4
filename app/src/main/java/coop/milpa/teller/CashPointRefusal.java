package coop.milpa.teller;

import coop.milpa.kernel.BranchId;
import java.util.Currency;

/** The rules of vaults and drawers that can say no, in the order they are checked. */
public sealed interface CashPointRefusal extends TellerRefusal {

    /** The cooperative has no such branch. */
    record UnknownBranch(BranchId branch) implements CashPointRefusal {
        @Override
        public String code() {
            return "teller.unknown-branch";
        }
    }

    /** It is not known which notes and coins the currency has. */
    record UnknownCurrency(Currency currency) implements CashPointRefusal {
        @Override
        public String code() {
            return "teller.unknown-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency.getCurrencyCode()};
        }
    }

    /** A drawer is called by 1 to 10 capital letters and digits. */
    record BadCode(String given) implements CashPointRefusal {
        @Override
        public String code() {
            return "teller.bad-code";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** A cash point of that branch and currency is or was called so. */
    record CodeTaken(String given) implements CashPointRefusal {
        @Override
        public String code() {
            return "teller.code-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** There is no such cash point. */
    record UnknownPoint(CashPointId point) implements CashPointRefusal {
        @Override
        public String code() {
            return "teller.unknown-point";
        }
    }

    /** The cash point was given up. */
    record PointRetired(String point) implements CashPointRefusal {
        @Override
        public String code() {
            return "teller.point-retired";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {point};
        }
    }

    /** The branch's general cash is not given up: it is there as long as the branch. */
    record GeneralCash(String point) implements CashPointRefusal {
        @Override
        public String code() {
            return "teller.general-cash";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {point};
        }
    }

    /** What is given up is empty first. */
    record PointNotEmpty(String point) implements CashPointRefusal {
        @Override
        public String code() {
            return "teller.point-not-empty";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {point};
        }
    }

    /** A shift has not ended, or cash is on the way to it or from it. */
    record PointInUse(String point) implements CashPointRefusal {
        @Override
        public String code() {
            return "teller.point-in-use";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {point};
        }
    }
}
