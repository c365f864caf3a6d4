/** Tests of the pages about savings. */
@NullMarked
package coop.milpa.remittances.internal;

import org.jspecify.annotations.NullMarked;
