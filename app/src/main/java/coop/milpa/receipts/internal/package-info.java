/** How a sum is divided, recorded and undone. */
@NullMarked
package coop.milpa.receipts.internal;

import org.jspecify.annotations.NullMarked;
