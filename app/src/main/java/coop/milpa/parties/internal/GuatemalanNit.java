package coop.milpa.parties.internal;

import java.util.Optional;

/**
 * Guatemala's tax number: digits and a check character, K for 10. The check is what is missing to a multiple of 11 in
 * the sum of digits with weights 2, 3, 4 … from the right.
 */
final class GuatemalanNit implements NumberRule {

    private static final int LENGTH_MAX = 12;
    private static final String CHECKS = "0123456789K";

    @Override
    public Optional<String> keyOf(String number) {
        String bare = number.replaceFirst("^0+", "");
        if (bare.length() < 2 || !Mod11.isDigits(bare.substring(0, bare.length() - 1), 1, LENGTH_MAX - 1)) {
            return Optional.empty();
        }
        int remainder = Mod11.remainderFromTheEnd(bare.substring(0, bare.length() - 1));
        boolean right = bare.charAt(bare.length() - 1) == CHECKS.charAt((11 - remainder) % 11);
        return right ? Optional.of(bare) : Optional.empty();
    }
}
