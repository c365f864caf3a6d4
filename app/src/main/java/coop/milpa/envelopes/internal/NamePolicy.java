package coop.milpa.envelopes.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides whether a name that a list says can be the owner's: accents, order and missing names do not matter. */
final class NamePolicy {

    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "el", "y", "e");
    private static final int SPELT_MIN = 4;
    private static final int INITIAL_MAX = 2;

    private NamePolicy() {}

    /** How a written name and a known one go together. */
    enum Match {
        /** Every word that was written is one of hers, or its beginning. */
        HERS,
        /** A word differs from hers by one letter. */
        SPELT_OTHERWISE,
        /** A word is none of hers. */
        SOMEBODY_ELSES
    }

    /** @param written  as the list says it; nothing written is nothing wrong */
    static Match match(String written, String known) {
        List<String> hers = words(known);
        Match match = Match.HERS;
        for (String word : words(written)) {
            if (hers.contains(word) || isInitial(word, hers)) {
                continue;
            }
            if (hers.stream().noneMatch(each -> isSpeltOtherwise(word, each))) {
                return Match.SOMEBODY_ELSES;
            }
            match = Match.SPELT_OTHERWISE;
        }
        return match;
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !PARTICLES.contains(word))
                .toList();
    }

    private static boolean isInitial(String word, List<String> hers) {
        return word.length() <= INITIAL_MAX && hers.stream().anyMatch(each -> each.startsWith(word));
    }

    /** One letter is another, is missing, is too many, or stands before its neighbour. */
    private static boolean isSpeltOtherwise(String one, String other) {
        if (Math.min(one.length(), other.length()) < SPELT_MIN || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String mine = one.substring(from);
        String hers = other.substring(from);
        return rest(mine, 1).equals(rest(hers, 1))
                || rest(mine, 1).equals(hers)
                || mine.equals(rest(hers, 1))
                || isSwapped(mine, hers);
    }

    private static boolean isSwapped(String one, String other) {
        return one.length() > 1
                && other.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && rest(one, 2).equals(rest(other, 2));
    }

    private static String rest(String word, int from) {
        return word.substring(Math.min(from, word.length()));
    }
}
