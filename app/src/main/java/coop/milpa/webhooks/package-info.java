/**
 * Webhooks (avisos a otros sistemas): tells other systems what happened in a cooperative, at an address that they
 * named, signed, again and again until they have heard.
 */
@ApplicationModule(
        displayName = "Webhooks",
        allowedDependencies = {"kernel", "platform", "web", "api", "ledger", "registry", "close", "members"})
@NullMarked
package coop.milpa.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
