/** How lists are read, kept, taken and undone. */
@NullMarked
package coop.milpa.envelopes.internal;

import org.jspecify.annotations.NullMarked;
