package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.Money;

/**
 * Interest that a deposit is given by the close.
 *
 * @param row  which deposit
 * @param interest  before tax
 * @param withheld  tax on it
 */
record InterestPaid(TermRow row, Money interest, Money withheld) {

    static InterestPaid of(TermRow row, Money interest) {
        return new InterestPaid(
                row, interest, InterestPolicy.withheld(interest, row.terms().withholding()));
    }

    Money net() {
        return interest.minus(withheld);
    }
}
