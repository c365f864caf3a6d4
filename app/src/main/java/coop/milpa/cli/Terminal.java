package coop.milpa.cli;

import java.io.PrintStream;

/**
 * The streams of this process and whether a person watches them, which the launcher finds out: Java cannot tell one
 * stream from the other.
 */
record Terminal(PrintStream out, PrintStream err, boolean outIsWatched, boolean errIsWatched, int columns) {

    private static final int COLUMNS = 100;

    static Terminal ofProcess() {
        return new Terminal(
                System.out,
                System.err,
                Boolean.getBoolean("milpa.stdout.terminal"),
                Boolean.getBoolean("milpa.stderr.terminal"),
                Integer.getInteger("milpa.columns", COLUMNS));
    }
}
