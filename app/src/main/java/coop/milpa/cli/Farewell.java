package coop.milpa.cli;

import java.util.concurrent.CountDownLatch;

/**
 * What a person sees who ends a command by Ctrl-C: one line that says nothing is lost, instead of the errors of work
 * whose database connections close under it.
 */
final class Farewell {

    private final Terminal terminal;
    private final Texts texts;
    private volatile boolean working;
    private volatile boolean ending;

    Farewell(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
    }

    /** From here on the end of the process interrupts work. */
    void expect() {
        working = true;
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::say));
    }

    void cancel() {
        working = false;
    }

    /** Does not return when the process is ending: the error is only an echo of that. */
    void passIfEnding() {
        if (ending) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void say() {
        ending = true;
        if (working) {
            terminal.err().println("milpa: " + texts.text("cli", "cli.interrupted"));
        }
    }
}
