package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret that a browser shows to say who it is, and at which home to look for it.
 *
 * @param home  where the session lies
 * @param secret  256 random bits, in URL-safe Base64
 */
public record SessionToken(CooperativeId home, String secret) {

    private static final int HOME_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final int TEXT_LENGTH = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static SessionToken next(CooperativeId home) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new SessionToken(home, encoded(secret));
    }

    /** Reads what {@link #text} wrote; none if it cannot be one. */
    public static Optional<SessionToken> parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var home = new CooperativeId(new UUID(bytes.getLong(), bytes.getLong()));
            byte[] secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return Optional.of(new SessionToken(home, encoded(secret)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the browser keeps: 64 characters. */
    public String text() {
        byte[] bytes = ByteBuffer.allocate(HOME_BYTES + SECRET_BYTES)
                .putLong(home.value().getMostSignificantBits())
                .putLong(home.value().getLeastSignificantBits())
                .put(Base64.getUrlDecoder().decode(secret))
                .array();
        return encoded(bytes);
    }

    /** SHA-256 of the secret, 32 bytes: enough to find a session, not to show one. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(secret));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Says nothing, so that no log has it. */
    @Override
    public String toString() {
        return "SessionToken";
    }
}
