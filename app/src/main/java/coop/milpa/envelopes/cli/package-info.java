/** Lists with their cash on the command line. */
@NullMarked
package coop.milpa.envelopes.cli;

import org.jspecify.annotations.NullMarked;
