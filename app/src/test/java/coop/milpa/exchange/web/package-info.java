/** Tests of currency dealing. */
@NullMarked
package coop.milpa.exchange.web;

import org.jspecify.annotations.NullMarked;
