package coop.milpa.api;

import coop.milpa.kernel.RequestId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name that a system gives a request, so that sending it twice changes things once.
 *
 * @param text  1 to 64 visible ASCII characters
 */
public record IdempotencyKey(String text) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final long VERSION_8 = 0x8000L;
    private static final long NOT_VERSION = ~0xf000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long NOT_VARIANT = 0x3fff_ffff_ffff_ffffL;

    public IdempotencyKey {
        if (!isOne(text)) {
            throw new IllegalArgumentException("Idempotency key is '" + text + "'");
        }
    }

    /** Whether a text can be one. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * The request as other modules know it: the same for the same cooperative, system, key and row, always (UUID
     * version 8 of a SHA-256). So what was done is not done again even after its reply was forgotten.
     *
     * @param row  of a bulk; 0 for a request by itself
     */
    public RequestId request(Client client, int row) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(client.home().toString().getBytes(StandardCharsets.US_ASCII));
            digest.update(client.acting().actor().id().toString().getBytes(StandardCharsets.US_ASCII));
            digest.update(text.getBytes(StandardCharsets.US_ASCII));
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest(("/" + row).getBytes(StandardCharsets.US_ASCII)));
            return new RequestId(
                    new UUID((bytes.getLong() & NOT_VERSION) | VERSION_8, (bytes.getLong() & NOT_VARIANT) | VARIANT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
