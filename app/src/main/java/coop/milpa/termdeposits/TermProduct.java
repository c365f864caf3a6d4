package coop.milpa.termdeposits;

import java.util.List;
import java.util.Locale;

/**
 * A sort of term deposit that a cooperative offers.
 *
 * @param code  lower-case letters, digits and hyphens, at most 40; never changed
 * @param spanish  its name, at most 80 characters
 * @param english  the same
 */
public record TermProduct(String code, String spanish, String english) {

    private static final int NAME_MAX = 80;

    public TermProduct {
        if (!code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("Product is called '" + code + "'");
        }
        for (String name : List.of(spanish, english)) {
            if (name.isBlank() || name.length() > NAME_MAX) {
                throw new IllegalArgumentException("Product " + code + " is named '" + name + "'");
            }
        }
    }

    /** Its name in the language of whoever reads. */
    public String name(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : spanish;
    }
}
