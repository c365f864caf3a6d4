@NullMarked
package coop.milpa.proof.internal;

import org.jspecify.annotations.NullMarked;
