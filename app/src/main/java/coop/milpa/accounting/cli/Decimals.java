package coop.milpa.accounting.cli;

import coop.milpa.kernel.Money;

/** Amounts as decimal text with the digits of their currency. */
final class Decimals {

    private Decimals() {}

    static String text(Money amount) {
        return amount.toDecimal().toPlainString();
    }

    /** A debit; nothing for a credit. */
    static Money debit(Money amount) {
        return amount.isPositive() ? amount : Money.zero(amount.currency());
    }
}
