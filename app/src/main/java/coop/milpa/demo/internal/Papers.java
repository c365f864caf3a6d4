package coop.milpa.demo.internal;

import coop.milpa.parties.IdentityDocument;

/** Numbers of identity documents that pass every check and, it is hoped, are nobody's. */
final class Papers {

    private static final int MODULUS = 11;
    private static final int DEPARTMENTS = 22;
    private static final int MUNICIPALITIES_MIN = 5;

    private Papers() {}

    /** What a grown person of a country shows when she applies. */
    static IdentityDocument of(Land land, Dice dice) {
        return switch (land) {
            case GUATEMALA -> new IdentityDocument("DPI", cui(dice));
            case PERU -> new IdentityDocument("DNI", digits(dice));
        };
    }

    /** Eight digits, the remainder by 11 of their weighted sum, and a department and a municipality that exist. */
    private static String cui(Dice dice) {
        String digits = digits(dice);
        while (remainder(digits) == MODULUS - 1) {
            digits = digits(dice);
        }
        int department = dice.between(1, DEPARTMENTS);
        int municipality = dice.between(1, MUNICIPALITIES_MIN);
        return "%s%d%02d%02d".formatted(digits, remainder(digits), department, municipality);
    }

    private static int remainder(String digits) {
        int sum = 0;
        for (int n = 0; n < digits.length(); n++) {
            sum += (n + 2) * (digits.charAt(n) - '0');
        }
        return sum % MODULUS;
    }

    private static String digits(Dice dice) {
        return "%08d".formatted(dice.between(0, 99_999_999));
    }
}
