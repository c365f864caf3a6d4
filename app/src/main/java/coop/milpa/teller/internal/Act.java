package coop.milpa.teller.internal;

import coop.milpa.kernel.ActorId;
import java.time.Instant;

/** Who does something, and when. */
record Act(ActorId by, Instant at) {}
