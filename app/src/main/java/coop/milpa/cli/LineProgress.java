package coop.milpa.cli;

import coop.milpa.platform.Progress;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A line for each step when it has ended, for a log. */
final class LineProgress implements Progress {

    private static final BigDecimal NANOS = BigDecimal.valueOf(TimeUnit.SECONDS.toNanos(1));

    private final PrintStream err;
    private final AtomicLong done = new AtomicLong();
    private String step = "";
    private long began;

    LineProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void begin(String next, long total) {
        end();
        step = next;
        done.set(0);
        began = System.nanoTime();
    }

    @Override
    public void advance(long units) {
        done.addAndGet(units);
    }

    @Override
    public void end() {
        if (!step.isEmpty()) {
            BigDecimal seconds = BigDecimal.valueOf(System.nanoTime() - began).divide(NANOS, 1, RoundingMode.HALF_UP);
            err.println(step + ": " + done.get() + " · " + seconds + " s");
        }
        step = "";
    }
}
