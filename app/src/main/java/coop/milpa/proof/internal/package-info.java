/** How proofs are built, kept and verified. Nothing here is public. */
@NullMarked
package coop.milpa.proof.internal;

import org.jspecify.annotations.NullMarked;
