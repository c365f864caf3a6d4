/**
 * Term deposits (depósitos a plazo fijo): what members leave for a time that was agreed, at a rate that was agreed.
 * What is in a deposit, and what interest is owed on it, is the ledger's to say.
 */
@ApplicationModule(
        displayName = "Term deposits",
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
            "protection",
            "receipts",
            "savings",
            "tax"
        })
@NullMarked
package coop.milpa.termdeposits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
