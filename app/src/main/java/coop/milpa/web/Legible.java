package coop.milpa.web;

/**
 * Text as people can read it: without characters that no reader sees and that change what stands around them. Those are
 * control characters but for tabs and ends of lines, what turns the direction of writing, halves of characters, and
 * what XML forbids. Pure.
 */
public final class Legible {

    private static final String ENDS_OF_LINES_AND_TABS = "\t\n\r";

    private Legible() {}

    /** The same text without them. */
    public static String of(String given) {
        return isLegible(given)
                ? given
                : given.codePoints()
                        .filter(Legible::isSeen)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Its beginning, of so many characters at most, with no half of one at the end. */
    static String beginning(String given, int lengthMax) {
        if (given.length() <= lengthMax) {
            return given;
        }
        boolean halved = Character.isHighSurrogate(given.charAt(lengthMax - 1));
        return given.substring(0, halved ? lengthMax - 1 : lengthMax);
    }

    /** Whether there is none of them. */
    public static boolean isLegible(String given) {
        return given.codePoints().allMatch(Legible::isSeen);
    }

    private static boolean isSeen(int each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL -> ENDS_OF_LINES_AND_TABS.indexOf(each) >= 0;
            case Character.SURROGATE -> false;
            case Character.FORMAT -> !turns(each);
            default -> each != '\ufffe' && each != '\uffff';
        };
    }

    /** Embeddings, overrides and isolates of direction; marks, which turn nothing but themselves, stay. */
    private static boolean turns(int each) {
        return (each >= '\u202a' && each <= '\u202e') || (each >= '\u2066' && each <= '\u2069');
    }
}
