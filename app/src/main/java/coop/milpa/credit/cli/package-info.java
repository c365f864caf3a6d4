/** Commands of credit; each class is found by its name in the list of commands. */
@NullMarked
package coop.milpa.credit.cli;

import org.jspecify.annotations.NullMarked;
