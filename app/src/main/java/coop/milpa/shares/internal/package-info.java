/** How a surplus is divided and paid, and in what turn contributions are given back. */
@NullMarked
package coop.milpa.shares.internal;

import org.jspecify.annotations.NullMarked;
