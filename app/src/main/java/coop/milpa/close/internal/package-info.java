/** How a day is closed. */
@NullMarked
package coop.milpa.close.internal;

import org.jspecify.annotations.NullMarked;
