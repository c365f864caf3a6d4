package coop.milpa.platform;

/**
 * Tells whoever waits how far long work has come. Implementations draw a bar on a terminal, write a line a step to a
 * log, keep a job's row up to date, or do nothing.
 */
public interface Progress {

    /** A step begins. {@code total} is how many units it has; 0 when that is not known. */
    void begin(String step, long total);

    /** So many more units are done. */
    void advance(long units);

    /** The step has ended. */
    void end();

    /** Tells this one and then another. */
    default Progress and(Progress other) {
        Progress first = this;
        return new Progress() {
            @Override
            public void begin(String step, long total) {
                first.begin(step, total);
                other.begin(step, total);
            }

            @Override
            public void advance(long units) {
                first.advance(units);
                other.advance(units);
            }

            @Override
            public void end() {
                first.end();
                other.end();
            }
        };
    }

    /** For several works at a time that advance one step, which somebody else begins and ends. */
    default Progress shared() {
        Progress whole = this;
        return new Progress() {
            @Override
            public void begin(String step, long total) {}

            @Override
            public synchronized void advance(long units) {
                whole.advance(units);
            }

            @Override
            public void end() {}
        };
    }

    /** For work that nobody watches. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void begin(String step, long total) {}

            @Override
            public void advance(long units) {}

            @Override
            public void end() {}
        };
    }
}
