package coop.milpa.cli;

/** What a command tells the shell. */
public final class ExitStatus {

    public static final int DONE = 0;

    /** A rule refused it, or a check found something. */
    public static final int REFUSED = 1;

    public static final int USAGE = 2;

    /** A defect, or an environment that is broken. */
    public static final int BROKEN = 3;

    private ExitStatus() {}
}
