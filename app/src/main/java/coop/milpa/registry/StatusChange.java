package coop.milpa.registry;

import java.time.LocalDate;

/**
 * What a cooperative's status is from a day on.
 *
 * @param status  what it is
 * @param from  the first day
 * @param reason  what it follows from: resolution, rule; 1 to 200 characters
 */
public record StatusChange(Status status, LocalDate from, String reason) {}
