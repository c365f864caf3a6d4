package coop.milpa.parties;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names are compared: without accents (á as a, ñ as n), in lower case, and without the apostrophes that Mayan names
 * have inside words (K'iche' as kiche).
 */
public final class Folding {

    /** The longest word that is kept, in characters. */
    public static final int WORD_MAX = 40;

    private static final Pattern DROPPED = Pattern.compile("[\\p{InCombiningDiacriticalMarks}'’ʼ`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** The words of a text, each once, in their order. */
    public static List<String> words(String text) {
        String plain = DROPPED.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN.splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), WORD_MAX)))
                .distinct()
                .toList();
    }
}
