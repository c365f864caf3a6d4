package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.PasswordChange;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which password may be chosen (NIST SP 800-63B: long, not common; no rules of composition). Pure. */
final class PasswordPolicy {

    static final int LENGTH_MIN = 10;
    static final int LENGTH_MAX = 200;
    private static final int SIGNS_MIN = 5;
    private static final int NAME_LENGTH_TOLD = 4;

    private final Set<String> common;

    /**
     * Decides with a list.
     *
     * @param common  passwords that many choose, in lower case and without what stands at their end: digits, signs
     */
    PasswordPolicy(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    /** Says which rule, if any, forbids a change to someone of this name. */
    Optional<AccessRefusal> forbids(PasswordChange change, String name) {
        if (!change.wanted().equals(change.repeated())) {
            return Optional.of(new AccessRefusal.PasswordsDiffer());
        }
        return badLength(change.wanted())
                .or(() -> guessable(change.wanted().toLowerCase(Locale.ROOT), name))
                .or(() -> change.wanted().equals(change.current())
                        ? Optional.of(new AccessRefusal.SamePassword())
                        : Optional.empty());
    }

    private static Optional<AccessRefusal> badLength(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < LENGTH_MIN) {
            return Optional.of(new AccessRefusal.PasswordTooShort(LENGTH_MIN));
        }
        return length > LENGTH_MAX ? Optional.of(new AccessRefusal.PasswordTooLong(LENGTH_MAX)) : Optional.empty();
    }

    private Optional<AccessRefusal> guessable(String password, String name) {
        if (isCommon(password)) {
            return Optional.of(new AccessRefusal.CommonPassword());
        }
        boolean saysName = name.length() >= NAME_LENGTH_TOLD && password.contains(name);
        return saysName ? Optional.of(new AccessRefusal.PasswordSaysName()) : Optional.empty();
    }

    private boolean isCommon(String password) {
        String stem = password.replaceAll("[^\\p{L}]+$", "");
        return password.chars().distinct().count() < SIGNS_MIN
                || (stem.isEmpty() && isARow(password))
                || common.contains(password)
                || common.contains(stem);
    }

    /** Whether each digit follows from the one before: 1234567890, 9876543210. */
    private static boolean isARow(String password) {
        int step = password.charAt(1) - password.charAt(0);
        for (int n = 2; n < password.length(); n++) {
            int next = password.charAt(n) - password.charAt(n - 1);
            boolean wraps = Math.floorMod(next - step, 10) == 0;
            if (!wraps) {
                return false;
            }
        }
        return true;
    }
}
