/** What protection of deposits does behind its ports. */
@NullMarked
package coop.milpa.protection.internal;

import org.jspecify.annotations.NullMarked;
