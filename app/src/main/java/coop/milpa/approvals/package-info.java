/** Approvals (autorizaciones): what one person may not do alone, and somebody else's yes or no to it. */
@ApplicationModule(
        displayName = "Approvals",
        allowedDependencies = {"kernel", "platform", "ledger", "registry", "web"})
@NullMarked
package coop.milpa.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
