package coop.milpa.registry;

import java.time.LocalDate;

/**
 * Where it is written that someone was elected.
 *
 * @param on  the day
 * @param minute  the number of the minute, 1 to 60 characters
 * @param point  the point in it, 1 to 60 characters
 */
public record Election(LocalDate on, String minute, String point) {}
