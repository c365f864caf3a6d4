/**
 * What a cooperative's office looks up about itself, whatever module it is of: its calendar, who did what, and what was
 * decided in settings, which is decided anew here. Owns nothing: it shows what the platform keeps, which may not know
 * of pages.
 */
@ApplicationModule(
        displayName = "Office",
        allowedDependencies = {"kernel", "platform", "web", "api", "ledger", "registry"})
@NullMarked
package coop.milpa.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
