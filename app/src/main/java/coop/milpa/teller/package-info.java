/**
 * Cash at the counter (caja): vaults and drawers, who works with which and when, what was counted, how cash goes from
 * one to another. Each has an account of its own in the books; whoever has a shift takes and pays out of her drawer.
 */
@ApplicationModule(
        displayName = "Teller",
        allowedDependencies = {"kernel", "platform", "web", "ledger", "close", "registry", "papers"})
@NullMarked
package coop.milpa.teller;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
