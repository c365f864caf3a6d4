/** Carries applications for loans through: desks, policies, registers. */
@NullMarked
package coop.milpa.origination.internal;

import org.jspecify.annotations.NullMarked;
