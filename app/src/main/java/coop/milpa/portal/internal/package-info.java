/** How the portal is kept. */
@NullMarked
package coop.milpa.portal.internal;

import org.jspecify.annotations.NullMarked;
