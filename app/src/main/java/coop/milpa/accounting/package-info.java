/**
 * What an accountant does by hand on top of the books: entries that one person proposes and another approves, entries
 * that come back, the end of the financial year, statements, and the printed books.
 */
@ApplicationModule(
        displayName = "Accounting",
        allowedDependencies = {
            "kernel",
            "platform",
            "cli",
            "web",
            "api",
            "ledger",
            "close",
            "registry",
            "registry :: cli"
        })
@NullMarked
package coop.milpa.accounting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
