package coop.milpa.accounting.cli;

import picocli.CommandLine.Option;

/** The option that says why. */
final class Reason {

    static final int LENGTH_MAX = 200;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String text = "";

    String text() {
        return text;
    }

    boolean isBad() {
        return text.isBlank() || text.length() > LENGTH_MAX;
    }
}
