package coop.milpa.portal.internal;

import java.security.SecureRandom;

/** A code by which a branch finds a transfer: ten letters and digits that nobody takes for one another. */
final class ReceiptCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptCode() {}

    static String next() {
        var code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        return code.toString();
    }
}
