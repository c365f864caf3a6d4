package coop.milpa.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The application on somebody's phone: reckons codes from the key that a page shows, by itself. */
public record Authenticator(String key) {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** The code that the phone shows at an instant. */
    public String codeAt(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret(), "HmacSHA1"));
            byte[] step = new byte[8];
            byte[] number = BigInteger.valueOf(at.getEpochSecond() / 30).toByteArray();
            System.arraycopy(number, 0, step, step.length - number.length, number.length);
            byte[] hash = mac.doFinal(step);
            int offset = hash[19] & 15;
            int code = new BigInteger(
                            1, new byte[] {hash[offset], hash[offset + 1], hash[offset + 2], hash[offset + 3]})
                    .and(BigInteger.valueOf(0x7fff_ffffL))
                    .mod(BigInteger.valueOf(1_000_000))
                    .intValueExact();
            return "%06d".formatted(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] secret() {
        BigInteger bits = BigInteger.ZERO;
        String plain = key.replace(" ", "");
        for (int n = 0; n < plain.length(); n++) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(SIGNS.indexOf(plain.charAt(n))));
        }
        byte[] secret = new byte[plain.length() * 5 / 8];
        byte[] found = bits.toByteArray();
        int length = Math.min(found.length, secret.length);
        System.arraycopy(found, found.length - length, secret, secret.length - length, length);
        return secret;
    }
}
