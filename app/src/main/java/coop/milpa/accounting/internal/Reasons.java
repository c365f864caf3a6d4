package coop.milpa.accounting.internal;

/** The reason somebody gives for saying no. */
final class Reasons {

    private static final int LENGTH_MAX = 200;

    private Reasons() {}

    static String checked(String reason) {
        if (reason.isBlank() || reason.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("A reason has 1 to " + LENGTH_MAX + " characters: '" + reason + "'");
        }
        return reason;
    }
}
