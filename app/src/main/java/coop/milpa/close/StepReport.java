package coop.milpa.close;

import java.time.Duration;
import java.time.Instant;

/**
 * What one step of a close did.
 *
 * @param name  the step
 * @param rows  to how many accounts something happened
 * @param words  in words
 * @param took  how long
 * @param doneAt  when it was done
 */
public record StepReport(String name, long rows, String words, Duration took, Instant doneAt) {}
