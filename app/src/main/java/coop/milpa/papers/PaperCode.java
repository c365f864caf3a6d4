package coop.milpa.papers;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a paper is checked by: ten letters and digits of Crockford's alphabet (no I, L, O, U), 50 random bits, so that
 * nobody guesses one. Unique in a cooperative.
 */
public record PaperCode(String text) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PaperCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("No code of a paper: " + text.length() + " characters");
        }
    }

    public static PaperCode next() {
        var text = new StringBuilder(LENGTH);
        for (int n = 0; n < LENGTH; n++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new PaperCode(text.toString());
    }

    /** As somebody types it: small letters, spaces and hyphens do not matter, nor O for 0, I and L for 1. */
    public static Optional<PaperCode> read(String typed) {
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(text).matches() ? Optional.of(new PaperCode(text)) : Optional.empty();
    }

    /** In two halves, as people read it. */
    public String inHalves() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return text;
    }
}
