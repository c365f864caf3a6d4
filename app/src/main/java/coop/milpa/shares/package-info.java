/**
 * What becomes of what belongs to all (excedentes, remanentes): the surplus of a year, proposed, resolved and paid to
 * the cent; and contributions of those who leave, given back in turn.
 */
@ApplicationModule(
        displayName = "Shares",
        allowedDependencies = {
            "kernel",
            "platform",
            "cli",
            "web",
            "ledger",
            "close",
            "registry",
            "registry :: cli",
            "parties",
            "members",
            "accounting",
            "contributions",
            "receipts",
            "savings"
        })
@NullMarked
package coop.milpa.shares;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
