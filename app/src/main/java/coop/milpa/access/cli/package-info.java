/** Commands on users, the only way to the first one. */
@NullMarked
package coop.milpa.access.cli;

import org.jspecify.annotations.NullMarked;
