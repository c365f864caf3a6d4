/** Tests of the pages about bills. */
@NullMarked
package coop.milpa.collections.internal;

import org.jspecify.annotations.NullMarked;
