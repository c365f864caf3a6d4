/**
 * Receipts (recibos): one sum from a member, split by priority over everything it may pay, as one entry that one
 * reversal undoes; and the same for payroll files. Modules above say what may be paid and are told what was.
 */
@ApplicationModule(
        displayName = "Receipts",
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
            "members"
        })
@NullMarked
package coop.milpa.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
