/**
 * What every module stands on: the database and its server, whose rows a transaction may see, the calendar, who did
 * what, work that takes long.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"kernel"})
@NullMarked
package coop.milpa.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
