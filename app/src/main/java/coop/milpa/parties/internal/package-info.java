/** How parties are kept and checked. Nothing here is public. */
@NullMarked
package coop.milpa.parties.internal;

import org.jspecify.annotations.NullMarked;
