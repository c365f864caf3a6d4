/** Tests of credit. */
@NullMarked
package coop.milpa.credit.internal;

import org.jspecify.annotations.NullMarked;
