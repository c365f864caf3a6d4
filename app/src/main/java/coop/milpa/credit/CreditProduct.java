package coop.milpa.credit;

import java.util.List;
import java.util.Locale;

/**
 * A sort of loan that a cooperative grants.
 *
 * @param code  lower-case letters, digits and hyphens, at most 40; never changed
 * @param spanish  its name, at most 80 characters
 * @param english  the same
 */
public record CreditProduct(String code, String spanish, String english) {

    private static final int NAME_MAX = 80;

    public CreditProduct {
        if (!isCode(code)) {
            throw new IllegalArgumentException("Product is called '" + code + "'");
        }
        for (String name : List.of(spanish, english)) {
            if (name.isBlank() || name.length() > NAME_MAX) {
                throw new IllegalArgumentException("Product " + code + " is named '" + name + "'");
            }
        }
    }

    public static boolean isCode(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,39}");
    }

    /** Its name in the language of whoever reads. */
    public String name(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : spanish;
    }
}
