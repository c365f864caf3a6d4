package coop.milpa.parties.internal;

/** Weighted sums of digits, from which the check digits of both countries are made. */
final class Mod11 {

    private static final int MODULUS = 11;

    private Mod11() {}

    static boolean isDigits(String text, int lengthMin, int lengthMax) {
        return text.length() >= lengthMin
                && text.length() <= lengthMax
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The remainder by 11 of the sum of digits by their weights; as many digits as weights are looked at. */
    static int remainder(String digits, int... weights) {
        int sum = 0;
        for (int n = 0; n < weights.length; n++) {
            sum += weights[n] * (digits.charAt(n) - '0');
        }
        return sum % MODULUS;
    }

    /** The remainder with weights 2, 3, 4 … from the last digit on. */
    static int remainderFromTheEnd(String digits) {
        int sum = 0;
        for (int n = 0; n < digits.length(); n++) {
            sum += (digits.length() - n + 1) * (digits.charAt(n) - '0');
        }
        return sum % MODULUS;
    }
}
