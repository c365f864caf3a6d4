/**
 * Demo: a network of cooperatives that nobody has to be asked about. Makes their history by seed in the import format,
 * so that what is shown goes through the same door as a real migration.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"kernel", "platform", "ledger", "imports"})
@NullMarked
package coop.milpa.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
