/**
 * Demo: a network of cooperatives that nobody has to be asked about. Makes their history by seed in the import format,
 * so that what is shown goes through the same door as a real migration, and plays it: imported, closed, verified, one
 * member's savings proven, a hidden deposit found out.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: database",
            "cli",
            "ledger",
            "registry",
            "close",
            "proof",
            "proof :: file",
            "proof :: tree",
            "savings",
            "imports"
        })
@NullMarked
package coop.milpa.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
