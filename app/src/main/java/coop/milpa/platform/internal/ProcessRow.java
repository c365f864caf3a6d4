package coop.milpa.platform.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * One run of the program, as it last made itself known.
 *
 * @param id  which run
 * @param host  the machine
 * @param pid  its number there
 * @param started  when that number began, in whole seconds: numbers are given out again
 * @param beat  when it last said that it is alive
 */
record ProcessRow(ProcessId id, String host, long pid, Instant started, Instant beat) {

    /**
     * Whether it still lives. On its own machine the operating system knows at once, so that what was killed can be
     * begun again without waiting; elsewhere its last beat has to do.
     */
    boolean isAlive(String here, Instant now, Duration deadAfter) {
        return host.equals(here) ? runsHere() : beat.plus(deadAfter).isAfter(now);
    }

    /** For a person who is to look at it. */
    String label() {
        return host + ":" + pid;
    }

    private boolean runsHere() {
        return ProcessHandle.of(pid)
                .map(process -> startOf(process).equals(started))
                .orElse(false);
    }

    /** The epoch where the operating system does not tell. */
    static Instant startOf(ProcessHandle process) {
        return Instant.ofEpochSecond(
                process.info().startInstant().orElse(Instant.EPOCH).getEpochSecond());
    }
}
