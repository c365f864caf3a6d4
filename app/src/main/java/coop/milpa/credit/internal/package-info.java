/** How term deposits are kept. Nothing here is public. */
@NullMarked
package coop.milpa.credit.internal;

import org.jspecify.annotations.NullMarked;
