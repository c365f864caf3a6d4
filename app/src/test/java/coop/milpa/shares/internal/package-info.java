/** Tests of surpluses and redemptions. */
@NullMarked
package coop.milpa.shares.internal;

import org.jspecify.annotations.NullMarked;
