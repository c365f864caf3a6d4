package coop.milpa.parties.internal;

/**
 * The words that begin with what was typed, as a range of bytes.
 *
 * @param from  the shortest of them
 * @param to  behind the last of them
 */
record WordRange(String from, String to) {

    /** Sorts behind every word. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    static WordRange beginning(String prefix) {
        return new WordRange(prefix, prefix + LAST);
    }

    /** Finds the beginning in words parted by spaces, with a space before them. */
    String pattern() {
        return "% " + from + "%";
    }
}
