package coop.milpa.portal.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A name as somebody reads it who is about to send money: enough to see a mistake, not enough to learn who it is. */
final class MaskedName {

    private static final String HIDDEN = "***";

    private MaskedName() {}

    /** The first word in full, of the others the first letter: {@code María L*** C***}. */
    static String of(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String rest = Arrays.stream(words)
                .skip(1)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + HIDDEN)
                .collect(Collectors.joining(" "));
        return (words[0] + " " + rest).strip();
    }
}
