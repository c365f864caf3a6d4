package coop.milpa.parties.internal;

import java.util.Optional;
import java.util.Set;

/**
 * Peru's tax number: 2 digits of the kind of taxpayer, 8 digits and a check digit: 11 less the remainder by 11 with
 * weights 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, and of that the last digit.
 */
final class PeruvianRuc implements NumberRule {

    private static final int LENGTH = 11;
    private static final Set<String> KINDS = Set.of("10", "15", "16", "17", "20");

    @Override
    public Optional<String> keyOf(String number) {
        if (!Mod11.isDigits(number, LENGTH, LENGTH) || !KINDS.contains(number.substring(0, 2))) {
            return Optional.empty();
        }
        int check = (11 - Mod11.remainder(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 10;
        return number.charAt(LENGTH - 1) - '0' == check ? Optional.of(number) : Optional.empty();
    }
}
