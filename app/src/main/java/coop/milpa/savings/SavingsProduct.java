package coop.milpa.savings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A kind of savings account.
 *
 * @param code  lower-case letters, digits and hyphens, beginning with a letter: at most 40
 * @param spanish  what it is called in Spanish
 * @param english  what it is called in English
 */
public record SavingsProduct(String code, String spanish, String english) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public SavingsProduct {
        if (!isCode(code) || spanish.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("Product " + code + ": '" + spanish + "', '" + english + "'");
        }
    }

    /** Whether a product may have this code. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** Its name in the language of whoever reads. */
    public String name(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : spanish;
    }
}
