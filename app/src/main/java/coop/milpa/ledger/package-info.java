/**
 * The books of every cooperative: chart of accounts, accounts, entries, days. The only way money moves: balanced,
 * append-only, each request once. Other modules hand it entries and ask it for figures; nobody else writes here.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"kernel", "platform", "cli"})
@NullMarked
package coop.milpa.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
