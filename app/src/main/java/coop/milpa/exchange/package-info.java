/**
 * Exchange (compraventa de divisas): foreign cash that is bought and sold at the window, at rates of the day. What the
 * cooperative holds of a currency is the ledger's to say: the exchange position, and its counter-value.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "api",
            "ledger",
            "close",
            "registry",
            "papers",
            "parties",
            "members",
            "receipts",
            "counter",
            "teller"
        })
@NullMarked
package coop.milpa.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
