/**
 * Members: who belongs to a cooperative, under which number, and what the register says about them. A minimal
 * register for now: what a migration brings and what other modules must be able to ask.
 */
@ApplicationModule(
        displayName = "Members",
        allowedDependencies = {"kernel", "platform", "cli", "ledger", "registry", "close", "parties", "web"})
@NullMarked
package coop.milpa.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
