/** How contributions are promised, paid in and counted. */
@NullMarked
package coop.milpa.contributions.internal;

import org.jspecify.annotations.NullMarked;
