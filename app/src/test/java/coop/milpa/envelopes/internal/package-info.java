/** Tests of how lists are read and taken. */
@NullMarked
package coop.milpa.envelopes.internal;

import org.jspecify.annotations.NullMarked;
