/** The command that closes days. */
@NullMarked
package coop.milpa.close.cli;

import org.jspecify.annotations.NullMarked;
