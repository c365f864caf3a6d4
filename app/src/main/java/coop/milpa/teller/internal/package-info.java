/** How cash points, shifts, counts and transfers are kept. */
@NullMarked
package coop.milpa.teller.internal;

import org.jspecify.annotations.NullMarked;
