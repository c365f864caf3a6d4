/** Tests of the pages about remittances. */
@NullMarked
package coop.milpa.remittances.internal;

import org.jspecify.annotations.NullMarked;
