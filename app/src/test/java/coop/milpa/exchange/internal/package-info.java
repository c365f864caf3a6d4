/** Tests of currency dealing. */
@NullMarked
package coop.milpa.exchange.internal;

import org.jspecify.annotations.NullMarked;
