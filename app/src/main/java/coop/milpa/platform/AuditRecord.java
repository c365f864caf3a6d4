package coop.milpa.platform;

import java.time.Instant;

/**
 * One line of the audit trail: who did what, when, from where, and what it changed.
 *
 * @param id  its name
 * @param at  when it was recorded
 * @param by  who, and from where
 * @param change  what was done to what
 */
public record AuditRecord(AuditId id, Instant at, Acting by, Change change) {}
