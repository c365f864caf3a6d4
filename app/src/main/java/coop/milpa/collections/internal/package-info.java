/** How bills are found, collected and handed over. */
@NullMarked
package coop.milpa.collections.internal;

import org.jspecify.annotations.NullMarked;
