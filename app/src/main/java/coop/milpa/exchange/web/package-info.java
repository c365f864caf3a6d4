/** Pages about rates, purchases and sales of currency, and the exchange position. */
@NullMarked
package coop.milpa.exchange.web;

import org.jspecify.annotations.NullMarked;
