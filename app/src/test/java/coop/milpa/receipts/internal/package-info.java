/** Tests of how a sum is divided. */
@NullMarked
package coop.milpa.receipts.internal;

import org.jspecify.annotations.NullMarked;
