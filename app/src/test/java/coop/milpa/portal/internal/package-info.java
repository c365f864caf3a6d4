/** Tests of the rules of the portal. */
@NullMarked
package coop.milpa.portal.internal;

import org.jspecify.annotations.NullMarked;
