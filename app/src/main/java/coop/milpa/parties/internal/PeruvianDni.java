package coop.milpa.parties.internal;

import java.util.Optional;

/**
 * Peru's DNI: 8 digits, and perhaps the check character printed beside them, which has a series of digits and one of
 * letters. The 8 digits alone tell people apart.
 */
final class PeruvianDni implements NumberRule {

    private static final int LENGTH = 8;
    private static final String DIGITS = "65432110987";
    private static final String LETTERS = "KJIHGFEDCBA";

    @Override
    public Optional<String> keyOf(String number) {
        if (number.length() < LENGTH || number.length() > LENGTH + 1) {
            return Optional.empty();
        }
        String digits = number.substring(0, LENGTH);
        boolean right = Mod11.isDigits(digits, LENGTH, LENGTH)
                && (number.length() == LENGTH || isCheck(number.charAt(LENGTH), digits));
        return right ? Optional.of(digits) : Optional.empty();
    }

    private static boolean isCheck(char check, String digits) {
        int remainder = Mod11.remainder(digits, 3, 2, 7, 6, 5, 4, 3, 2);
        return check == DIGITS.charAt(remainder) || check == LETTERS.charAt(remainder);
    }
}
