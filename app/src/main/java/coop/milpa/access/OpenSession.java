package coop.milpa.access;

import java.time.Instant;

/**
 * A session that has not ended.
 *
 * @param from  the address it came from
 * @param began  since when she is in
 * @param seen  when she was seen last, to the minute
 * @param current  whether it is the one that asks
 */
public record OpenSession(SessionId id, String from, Instant began, Instant seen, boolean current) {}
