package coop.milpa.webhooks;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What messages are signed with, known to both sides: 24 to 64 bytes, written as Standard Webhooks does.
 *
 * @param text  {@code whsec_} and Base64
 */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES_MIN = 24;
    private static final int BYTES_MAX = 64;
    private static final int BYTES_USUAL = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public WebhookSecret {
        if (decoded(text).isEmpty()) {
            throw new IllegalArgumentException("Not a secret of webhooks");
        }
    }

    /** A new one of 256 bits. */
    public static WebhookSecret next() {
        byte[] bytes = new byte[BYTES_USUAL];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** Reads one; none if it is too short or too long, or not written like one. */
    public static Optional<WebhookSecret> parse(String text) {
        return decoded(text).map(bytes -> new WebhookSecret(text));
    }

    /** The key of the signature. */
    public byte[] bytes() {
        return decoded(text).orElseThrow();
    }

    private static Optional<byte[]> decoded(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text.substring(PREFIX.length())))
                    .filter(bytes -> bytes.length >= BYTES_MIN && bytes.length <= BYTES_MAX);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says nothing, so that no log has it. */
    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
