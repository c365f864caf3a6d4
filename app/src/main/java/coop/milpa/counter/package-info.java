/**
 * Counter (ventanilla): what a cashier does for people with cash, on one page; and the slip that they leave with. What
 * can be done there is said by modules above, through {@link CounterProduct}.
 */
@ApplicationModule(
        displayName = "Counter",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "ledger",
            "registry",
            "papers",
            "parties",
            "members",
            "receipts",
            "approvals",
            "teller"
        })
@NullMarked
package coop.milpa.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
