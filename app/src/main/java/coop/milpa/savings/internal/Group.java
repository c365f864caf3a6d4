package coop.milpa.savings.internal;

import java.util.Currency;

/** The accounts of one product in one currency: they earn under the same versions. */
record Group(String product, Currency currency) {

    /** What the ledger calls it. */
    String earns() {
        return product + ":" + currency.getCurrencyCode();
    }

    int decimals() {
        return currency.getDefaultFractionDigits();
    }
}
