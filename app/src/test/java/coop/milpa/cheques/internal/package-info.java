/** Tests of cheques. */
@NullMarked
package coop.milpa.cheques.internal;

import org.jspecify.annotations.NullMarked;
