/**
 * Envelopes (sobres): cash that one person brings to the window together with a list of whose it is: a teacher with the
 * savings of her pupils, an employer with the pay of his people.
 */
@ApplicationModule(
        displayName = "Envelopes",
        allowedDependencies = {
            "kernel",
            "platform",
            "cli",
            "web",
            "ledger",
            "registry",
            "papers",
            "registry :: cli",
            "parties",
            "members",
            "receipts",
            "counter",
            "savings"
        })
@NullMarked
package coop.milpa.envelopes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
