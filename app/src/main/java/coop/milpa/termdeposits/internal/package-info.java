/** How term deposits are kept. Nothing here is public. */
@NullMarked
package coop.milpa.termdeposits.internal;

import org.jspecify.annotations.NullMarked;
