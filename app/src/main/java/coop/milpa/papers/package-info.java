/**
 * Papers (papeles emitidos): what a cooperative has handed out in print, the code that each is checked by, and how
 * often it was printed. What a paper says is its own module's.
 */
@ApplicationModule(
        displayName = "Papers",
        allowedDependencies = {"kernel", "platform", "web", "registry"})
@NullMarked
package coop.milpa.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
