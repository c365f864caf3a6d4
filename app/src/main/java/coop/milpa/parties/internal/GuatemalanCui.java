package coop.milpa.parties.internal;

import java.util.Map;
import java.util.Optional;

/**
 * The number of Guatemala's DPI: 8 digits, a check digit, 2 of the department and 2 of the municipality of birth. The
 * check digit is the remainder by 11 of the 8 digits with weights 2 to 9; numbers whose remainder is 10 are not given
 * out.
 */
final class GuatemalanCui implements NumberRule {

    private static final int LENGTH = 13;
    private static final int CHECK = 8;

    /** How many municipalities each department has, by its two digits. */
    private final Map<String, Integer> municipalities;

    GuatemalanCui(Map<String, Integer> municipalities) {
        this.municipalities = Map.copyOf(municipalities);
    }

    @Override
    public Optional<String> keyOf(String number) {
        if (!Mod11.isDigits(number, LENGTH, LENGTH)) {
            return Optional.empty();
        }
        int check = number.charAt(CHECK) - '0';
        boolean right = Mod11.remainder(number, 2, 3, 4, 5, 6, 7, 8, 9) == check && isSomewhere(number);
        return right ? Optional.of(number) : Optional.empty();
    }

    private boolean isSomewhere(String number) {
        int municipality = Integer.parseInt(number.substring(CHECK + 3));
        int last = municipalities.getOrDefault(number.substring(CHECK + 1, CHECK + 3), 0);
        return municipality >= 1 && municipality <= last;
    }
}
