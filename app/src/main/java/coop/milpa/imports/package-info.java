/**
 * Imports: brings a cooperative's members, accounts and years of history out of files into the books, says every row
 * that is wrong, and compares what the old system printed with what the books then say.
 */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {
            "kernel",
            "platform",
            "cli",
            "web",
            "api",
            "ledger",
            "close",
            "members",
            "parties",
            "savings",
            "registry"
        })
@NullMarked
package coop.milpa.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
