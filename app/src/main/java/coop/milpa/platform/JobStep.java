package coop.milpa.platform;

import java.time.Duration;

/**
 * How far one step of a job has come, over all its rounds: a close of thirty days goes through each step thirty times.
 *
 * @param position  which step it is, from 1, in the order in which they first began
 * @param name  the step
 * @param rounds  how often it began in this attempt
 * @param done  units done
 * @param total  units there are, as far as known; 0 when that is not known
 * @param took  time spent in it
 */
public record JobStep(int position, String name, long rounds, long done, long total, Duration took) {}
