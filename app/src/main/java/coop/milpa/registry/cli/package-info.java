/** Commands on cooperatives, those that read the books of one, and what commands of other modules share with them. */
@NamedInterface("cli")
@NullMarked
package coop.milpa.registry.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
