/** Commands of savings; each class is found by its name in the list of commands. */
@NullMarked
package coop.milpa.savings.cli;

import org.jspecify.annotations.NullMarked;
