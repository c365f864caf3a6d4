/**
 * Remittances (remesas): money that somebody far away sends by a company and that the cooperative pays out at the
 * window, to members and others; what the company owes for it, and what it has settled.
 */
@ApplicationModule(
        displayName = "Remittances",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "ledger",
            "registry",
            "parties",
            "members",
            "receipts",
            "savings",
            "counter"
        })
@NullMarked
package coop.milpa.remittances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
