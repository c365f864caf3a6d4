/** The command line: one base class for commands, how results are printed, how the platform is started for them. */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"kernel", "platform", "platform :: database"})
@NullMarked
package coop.milpa.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
