/**
 * The close of a business day (cierre diario): opens the next day for everyone, lets each module do what is due, then
 * seals the day for ever. Safe to stop at any point and to run again.
 */
@ApplicationModule(
        displayName = "Close",
        allowedDependencies = {"kernel", "platform", "cli", "web", "api", "ledger", "registry"})
@NullMarked
package coop.milpa.close;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
