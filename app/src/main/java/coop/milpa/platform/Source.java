package coop.milpa.platform;

/**
 * Where a rule or a value comes from, and how far that has been checked.
 *
 * @param text  the law, its article, the resolution, the person: at most 200 characters
 * @param status  how far it has been checked
 */
public record Source(String text, Status status) {

    private static final int LENGTH_MAX = 200;

    /** How far what a source says has been checked. */
    public enum Status {
        /** Its wording, or two reports apart from each other that name day and law, has been read. */
        CONFIRMED,
        /** Taken from memory, custom or a single report: to be checked before anyone relies on it. */
        UNCONFIRMED
    }

    public Source {
        if (text.isBlank() || text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("A source has 1 to " + LENGTH_MAX + " characters: '" + text + "'");
        }
    }

    public static Source confirmed(String text) {
        return new Source(text, Status.CONFIRMED);
    }

    public static Source unconfirmed(String text) {
        return new Source(text, Status.UNCONFIRMED);
    }
}
