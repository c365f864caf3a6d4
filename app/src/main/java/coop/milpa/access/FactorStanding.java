package coop.milpa.access;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with someone's second factor.
 *
 * @param since  from when on she is asked for a code; none if she is not
 * @param recoveryLeft  how many recovery codes she has not used
 * @param required  whether a role of hers asks for it, so that it cannot be turned off
 */
public record FactorStanding(Optional<Instant> since, int recoveryLeft, boolean required) {}
