/** Commands on receipts. */
@NullMarked
package coop.milpa.receipts.cli;

import org.jspecify.annotations.NullMarked;
