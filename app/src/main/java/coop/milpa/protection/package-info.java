/** Deposit protection (protección de depósitos): which scheme covers deposits, up to how much, as dated data. */
@ApplicationModule(
        displayName = "Deposit protection",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package coop.milpa.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
