/** How rates are kept, currency is bought and sold, and the position is revalued. */
@NullMarked
package coop.milpa.exchange.internal;

import org.jspecify.annotations.NullMarked;
