/** Tests of term deposits. */
@NullMarked
package coop.milpa.termdeposits.internal;

import org.jspecify.annotations.NullMarked;
