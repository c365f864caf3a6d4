/** How the registry works. Nothing here is public. */
@NullMarked
package coop.milpa.registry.internal;

import org.jspecify.annotations.NullMarked;
