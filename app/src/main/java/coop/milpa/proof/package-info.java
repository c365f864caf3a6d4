/**
 * The proof of savings: at each close a tree over all members' balances whose root goes into the day's hash, so that a
 * member can show for herself that her savings are in the books the supervisor sees.
 */
@ApplicationModule(
        displayName = "Proof of savings",
        allowedDependencies = {"kernel", "platform", "cli", "web", "ledger", "registry", "registry :: cli", "close"})
@NullMarked
package coop.milpa.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
