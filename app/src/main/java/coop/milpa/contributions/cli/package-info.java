/** Commands about contributions. */
@NullMarked
package coop.milpa.contributions.cli;

import org.jspecify.annotations.NullMarked;
