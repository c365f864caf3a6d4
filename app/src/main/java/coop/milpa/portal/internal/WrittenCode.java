package coop.milpa.portal.internal;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * A code as a member types it: four digits that name it, eight that are secret. Whoever knows a document only, and not
 * the name of the code, uses none of its tries up.
 */
record WrittenCode(String name, String secret) {

    private static final int NAME_DIGITS = 4;
    private static final int DIGITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static WrittenCode next() {
        var digits = new StringBuilder(DIGITS);
        RANDOM.ints(DIGITS, 0, 10).forEach(digits::append);
        return new WrittenCode(digits.substring(0, NAME_DIGITS), digits.substring(NAME_DIGITS));
    }

    /** None if it cannot be one; spaces and hyphens do not count. */
    static Optional<WrittenCode> read(String typed) {
        String plain = typed.replaceAll("[\\s-]", "");
        return plain.matches("[0-9]{12}")
                ? Optional.of(new WrittenCode(plain.substring(0, NAME_DIGITS), plain.substring(NAME_DIGITS)))
                : Optional.empty();
    }

    String text() {
        return name + secret;
    }

    /** Says nothing, so that no log has it. */
    @Override
    public String toString() {
        return "WrittenCode";
    }
}
