package coop.milpa.parties;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a party is called. In both countries a person has two surnames, the father's first; files of other systems often
 * have the whole name only.
 *
 * @param full  as it is printed: 1 to {@value #FULL_MAX} characters
 * @param given  the given names; empty where only the full name is known, and for organisations
 * @param paternal  the first surname
 * @param maternal  the second surname; not everybody has one
 * @param married  the surname of the spouse, without «de»; seldom used
 */
public record PartyName(String full, String given, String paternal, String maternal, String married) {

    /** The longest full name, in characters. */
    public static final int FULL_MAX = 200;

    /** The longest part of a name, in characters. */
    public static final int PART_MAX = 100;

    public PartyName {
        if (full.isBlank() || full.codePointCount(0, full.length()) > FULL_MAX) {
            throw new IllegalArgumentException("Full name is '" + full + "'");
        }
        if (Stream.of(given, paternal, maternal, married).anyMatch(part -> part.length() > PART_MAX)) {
            throw new IllegalArgumentException("A part of '" + full + "' is too long");
        }
    }

    /** Only the whole name is known. */
    public static PartyName printed(String full) {
        return new PartyName(full, "", "", "", "");
    }

    /** The parts, and printed in their order: given names, paternal, maternal, «de» married. */
    public static PartyName of(String given, String paternal, String maternal, String married) {
        String spouse = married.isEmpty() ? "" : "de " + married;
        String full = Stream.of(given, paternal, maternal, spouse)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new PartyName(full, given, paternal, maternal, married);
    }
}
