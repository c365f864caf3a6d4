/**
 * Members: who belongs to a cooperative, under which number and since when. What is said about people themselves is
 * the parties'.
 */
@ApplicationModule(
        displayName = "Members",
        allowedDependencies = {
            "kernel",
            "platform",
            "cli",
            "ledger",
            "registry",
            "registry :: cli",
            "close",
            "parties",
            "web",
            "api"
        })
@NullMarked
package coop.milpa.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
