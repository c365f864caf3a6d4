/** Users, their passwords and sessions: desks, policies, registers. */
@NullMarked
package coop.milpa.access.internal;

import org.jspecify.annotations.NullMarked;
