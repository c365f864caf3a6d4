/**
 * Access (acceso): who may come in, what each may do, and the door that every page stands behind.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "platform", "cli", "web", "api", "registry"})
@NullMarked
package coop.milpa.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
