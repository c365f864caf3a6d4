package coop.milpa.api;

import java.time.Instant;

/**
 * The reply to a request that was carried out before.
 *
 * @param key  the name that its sender gave it
 * @param target  method and address
 * @param askedAt  when it came first
 * @param status  of HTTP
 * @param body  JSON, as it was sent
 */
public record KeptReply(IdempotencyKey key, String target, Instant askedAt, int status, String body) {}
