package coop.milpa.access.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that a phone and this program reckon alike from a secret and the time: TOTP (RFC 6238) as every authenticator
 * knows it, SHA-1, six digits, steps of 30 seconds. A clock that is one step off is borne. Pure.
 */
final class TimeCodes {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    private static final int SKEW_STEPS = 1;
    private static final int ONE_AND_ZEROS = 1_000_000;
    private static final int LAST_HALF_BYTE = 0x0f;
    private static final int WITHOUT_SIGN = 0x7fff_ffff;

    private TimeCodes() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, leading zeros kept (RFC 4226, section 5.3). */
    static String code(byte[] secret, long step) {
        byte[] hash = hash(secret, step);
        int offset = hash[hash.length - 1] & LAST_HALF_BYTE;
        int number = ByteBuffer.wrap(hash).getInt(offset) & WITHOUT_SIGN;
        return String.format("%0" + DIGITS + "d", number % ONE_AND_ZEROS);
    }

    /**
     * The step whose code somebody typed.
     *
     * @param after  the last step whose code was taken: that one, and those before, count no more
     */
    static OptionalLong match(byte[] secret, String typed, Instant now, long after) {
        long current = step(now);
        return LongStream.rangeClosed(current - SKEW_STEPS, current + SKEW_STEPS)
                .filter(step -> step > after)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(UTF_8), typed.getBytes(UTF_8)))
                .findFirst();
    }

    private static byte[] hash(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
