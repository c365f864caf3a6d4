package coop.milpa.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * Processor time that was spent so far: of the database, of the process that serves, of this one, which asks. What is
 * over in between is not counted.
 */
record Spent(Duration database, Duration served, Duration asking) {

    private static final double MILLI = 1e6;

    static Spent now(ProcessHandle serving) {
        Duration database = ProcessHandle.allProcesses()
                .filter(Spent::isDatabase)
                .map(Spent::of)
                .reduce(Duration.ZERO, Duration::plus);
        return new Spent(database, of(serving), of(ProcessHandle.current()));
    }

    private static boolean isDatabase(ProcessHandle process) {
        return process.info()
                .command()
                .filter(name -> name.endsWith("/postgres"))
                .isPresent();
    }

    private static Duration of(ProcessHandle process) {
        Optional<Duration> total = process.info().totalCpuDuration();
        return total.orElse(Duration.ZERO);
    }

    /** What was spent since, on each of so many, in milliseconds. */
    String since(Spent before, double done) {
        return "of each: database %.2f ms, Milpa %.2f ms, clients %.2f ms"
                .formatted(
                        each(database.minus(before.database), done),
                        each(served.minus(before.served), done),
                        each(asking.minus(before.asking), done));
    }

    private static double each(Duration spent, double done) {
        return spent.toNanos() / MILLI / done;
    }
}
