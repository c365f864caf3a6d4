package coop.milpa.access.internal;

import coop.milpa.access.OneTimePassword;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes passwords that are read aloud and typed once: four groups of four signs, 78 random bits. */
final class OneTimePasswords {

    /** Small letters and digits but for those that are taken for one another: i, l, o, 0, 1. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePasswords() {}

    static OneTimePassword next() {
        return new OneTimePassword(
                IntStream.range(0, GROUPS).mapToObj(n -> group()).collect(Collectors.joining("-")));
    }

    private static String group() {
        return RANDOM.ints(GROUP_LENGTH, 0, SIGNS.length())
                .mapToObj(n -> String.valueOf(SIGNS.charAt(n)))
                .collect(Collectors.joining());
    }
}
