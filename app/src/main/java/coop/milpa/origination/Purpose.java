package coop.milpa.origination;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a loan is asked for.
 *
 * @param words  1 to 500 characters
 * @param activity  the class of ISIC, revision 4 (CIIU), that it is for: four digits
 */
public record Purpose(String words, Optional<String> activity) {

    /** The most letters of what it is for. */
    public static final int WORDS_MAX = 500;

    private static final Pattern ACTIVITY = Pattern.compile("[0-9]{4}");

    public Purpose {
        if (words.isBlank()
                || words.length() > WORDS_MAX
                || !activity.map(Purpose::isActivity).orElse(true)) {
            throw new IllegalArgumentException("Purpose " + activity + " of " + words.length() + " characters");
        }
    }

    public static boolean isActivity(String code) {
        return ACTIVITY.matcher(code).matches();
    }
}
