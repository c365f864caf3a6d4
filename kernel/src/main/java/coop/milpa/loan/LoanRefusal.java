package coop.milpa.loan;

import coop.milpa.kernel.Refusal;

/** Why a loan cannot be reckoned. Codes are those of the calculators' contracts, undotted. */
public sealed interface LoanRefusal extends Refusal {

    /** An instalment is not more than the interest of its period: the debt would never be repaid. */
    record DoesNotAmortise() implements LoanRefusal {

        @Override
        public String code() {
            return "does-not-amortise";
        }
    }

    /**
     * An event cannot happen to the loan as it stands.
     *
     * @param event  its number, from 1
     * @param why  what is wrong with it
     * @param field  of the event
     */
    record Impossible(int event, Why why, String field) implements LoanRefusal {

        @Override
        public String code() {
            return why.code;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {field, ""};
        }
    }

    /** What is wrong with an event. */
    enum Why {
        /** It does not go with what happened before. */
        COMBINATION("combination"),
        /** More, or later, than there is. */
        OUT_OF_RANGE("out-of-range"),
        /** It names what is not there. */
        UNKNOWN_VALUE("unknown-value"),
        /** It would put days out of order. */
        DATES_OUT_OF_ORDER("dates-out-of-order"),
        /** More rows than a loan may have. */
        TOO_MANY_ROWS("too-many-rows"),
        /** The debt would never be repaid. */
        DOES_NOT_AMORTISE("does-not-amortise");

        private final String code;

        Why(String code) {
            this.code = code;
        }
    }
}
