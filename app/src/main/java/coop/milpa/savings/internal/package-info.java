/** How savings accounts are kept. Nothing here is public. */
@NullMarked
package coop.milpa.savings.internal;

import org.jspecify.annotations.NullMarked;
