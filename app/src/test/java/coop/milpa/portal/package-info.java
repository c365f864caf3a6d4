/** Tests of the portal. */
@NullMarked
package coop.milpa.portal;

import org.jspecify.annotations.NullMarked;
