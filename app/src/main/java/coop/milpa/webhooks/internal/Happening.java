package coop.milpa.webhooks.internal;

import coop.milpa.webhooks.EventType;
import java.time.Instant;

/**
 * Something that happened.
 *
 * @param type  what
 * @param subject  to what
 * @param at  when
 * @param data  the rest of it: JSON
 */
record Happening(EventType type, String subject, Instant at, String data) {}
