/** How the register is kept. Nothing here is public. */
@NullMarked
package coop.milpa.members.internal;

import org.jspecify.annotations.NullMarked;
