package coop.milpa.web;

/** Words that somebody typed, as a spreadsheet is given them: they are not to be calculated. */
public final class SpreadsheetText {

    private static final String CALCULATES = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The same; behind an apostrophe if a spreadsheet would calculate it. */
    public static String harmless(String words) {
        boolean calculates = !words.isEmpty() && CALCULATES.indexOf(words.charAt(0)) >= 0;
        return calculates ? "'" + words : words;
    }
}
