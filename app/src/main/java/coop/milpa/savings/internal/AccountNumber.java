package coop.milpa.savings.internal;

import coop.milpa.savings.ProductRules.Kind;
import java.util.Locale;

/**
 * Numbers of savings accounts: two digits for the kind, nine in order, and two check digits by which a slip of the pen
 * is noticed (ISO/IEC 7064, MOD 97-10).
 */
final class AccountNumber {

    private static final int MODULUS = 97;
    private static final int HUNDRED = 100;

    private AccountNumber() {}

    static String of(Kind kind, long order) {
        String body = String.format(Locale.ROOT, "%02d%09d", prefix(kind), order);
        long check = MODULUS + 1 - Long.parseLong(body) * HUNDRED % MODULUS;
        return body.substring(0, 2) + "-" + body.substring(2) + "-" + String.format(Locale.ROOT, "%02d", check);
    }

    private static int prefix(Kind kind) {
        return switch (kind) {
            case DEMAND -> 10;
            case PROGRAMMED -> 11;
            case CHILDREN -> 12;
            case YOUTH -> 13;
            case CHRISTMAS -> 14;
            case SCHOOL -> 15;
        };
    }

    /** Whether a number's check digits fit. */
    static boolean isSound(String number) {
        String digits = number.replace("-", "");
        return number.matches("\\d{2}-\\d{9}-\\d{2}") && Long.parseLong(digits) % MODULUS == 1;
    }
}
