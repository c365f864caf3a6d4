/** Commands of an accountant. */
@NullMarked
package coop.milpa.accounting.cli;

import org.jspecify.annotations.NullMarked;
