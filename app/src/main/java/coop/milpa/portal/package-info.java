/**
 * Portal (portal del asociado): members come in by a door of their own, see what is theirs, move money out of their own
 * savings, and ask their branch for things.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "access",
            "ledger",
            "registry",
            "parties",
            "members",
            "contributions",
            "savings",
            "termdeposits"
        })
@NullMarked
package coop.milpa.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
