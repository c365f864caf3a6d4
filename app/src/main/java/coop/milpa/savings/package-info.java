/**
 * Savings (ahorros): which account belongs to whom and under which product, what savings earn, and the calculator of
 * that interest, which anyone may use on its own. What is in an account is the ledger's to say.
 */
@ApplicationModule(
        displayName = "Savings",
        allowedDependencies = {
            "kernel",
            "platform",
            "cli",
            "cli :: jsonl",
            "web",
            "api",
            "ledger",
            "close",
            "registry",
            "papers",
            "registry :: cli",
            "parties",
            "members",
            "protection",
            "proof",
            "proof :: file",
            "proof :: tree",
            "receipts",
            "counter",
            "tax"
        })
@NullMarked
package coop.milpa.savings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
