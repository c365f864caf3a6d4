/**
 * Contributions (aportaciones): each member's part of the capital, subscribed, paid in and in arrears; monthly plans,
 * entry requirements, certificates.
 */
@ApplicationModule(
        displayName = "Contributions",
        allowedDependencies = {
            "kernel",
            "platform",
            "cli",
            "web",
            "api",
            "ledger",
            "close",
            "registry",
            "papers",
            "registry :: cli",
            "parties",
            "members",
            "receipts",
            "counter"
        })
@NullMarked
package coop.milpa.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
