/** How loans are kept: registers, the engine asked, entries in the books. */
@NullMarked
package coop.milpa.credit.internal;

import org.jspecify.annotations.NullMarked;
