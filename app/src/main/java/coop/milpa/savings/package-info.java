/** What members save, and what their savings earn. */
@ApplicationModule(
        displayName = "Savings",
        allowedDependencies = {"kernel", "platform", "ledger", "members"})
@NullMarked
package coop.milpa.savings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
