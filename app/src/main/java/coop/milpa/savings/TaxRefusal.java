package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;

/** The rules of the tax on movements and of exempting accounts from it, in the order they are checked. */
public sealed interface TaxRefusal extends Refusal {

    /** The country does not exempt such movements on the day. */
    record NotExemptThere(String operation, String country) implements TaxRefusal {
        @Override
        public String code() {
            return "savings.not-exempt-there";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {operation, country};
        }
    }

    /** The account is exempt already. */
    record ExemptAlready(String number, String operation) implements TaxRefusal {
        @Override
        public String code() {
            return "savings.exempt-already";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number, operation};
        }
    }

    /** The account is taxed as any other. */
    record NotExempt(String number) implements TaxRefusal {
        @Override
        public String code() {
            return "savings.not-exempt";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** Receipts do not take the tax on what leaves an account. */
    record ReceiptTaxed(Money tax) implements TaxRefusal {
        @Override
        public String code() {
            return "savings.receipt-taxed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {tax};
        }
    }
}
