/** Commands on cooperatives, and those that read the books of one. */
@NullMarked
package coop.milpa.registry.cli;

import org.jspecify.annotations.NullMarked;
