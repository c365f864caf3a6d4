/**
 * Registry (registro): which cooperatives the network has, where each is, which branches it keeps. The only module that
 * lists cooperatives; all others work for one at a time.
 */
@ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {"kernel", "platform", "cli", "web", "api", "ledger", "parties"})
@NullMarked
package coop.milpa.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
