/** Commands about surpluses. */
@NullMarked
package coop.milpa.shares.cli;

import org.jspecify.annotations.NullMarked;
