/**
 * Bill collections (recaudación): bills of others, such as light, water, a school or the municipality, that members and
 * others pay at the window, and what is handed over for them.
 */
@ApplicationModule(
        displayName = "Bill collections",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "ledger",
            "registry",
            "parties",
            "members",
            "receipts",
            "counter"
        })
@NullMarked
package coop.milpa.collections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
