/**
 * Cheques: what members bring into their savings and other banks pay. Credited at once, kept from leaving until the
 * bank that it is drawn on has paid, taken back if it does not.
 */
@ApplicationModule(
        displayName = "Cheques",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "ledger",
            "close",
            "registry",
            "parties",
            "members",
            "receipts",
            "papers",
            "counter",
            "savings",
            "teller"
        })
@NullMarked
package coop.milpa.cheques;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
