/** Tests of the window. */
@NullMarked
package coop.milpa.counter.internal;

import org.jspecify.annotations.NullMarked;
