/**
 * API (interfaz para sistemas): what calls of other systems have in common, whichever module they ask: who calls, how
 * often, what a request says, that it is carried out once, and how it is answered.
 */
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {"kernel", "platform", "web"})
@NullMarked
package coop.milpa.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
