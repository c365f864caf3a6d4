package coop.milpa.portal;

import java.time.Instant;
import java.util.Optional;

/**
 * How a member stands at her door.
 *
 * @param document  what she types as her name
 * @param codeUntil  until when the code on her paper is good, if there is one
 * @param since  when she chose the password that she has
 * @param phone  since when she has a phone that makes codes
 * @param revoked  when it was taken from her; she may be invited again
 */
public record AccessStanding(
        String document,
        Optional<Instant> codeUntil,
        Optional<Instant> since,
        Optional<Instant> phone,
        Optional<Instant> revoked) {

    /** Whether there is something to take from her. */
    public boolean isGiven() {
        return revoked.isEmpty();
    }
}
