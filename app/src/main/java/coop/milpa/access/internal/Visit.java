package coop.milpa.access.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * A visit to a provider, from leaving to coming back. It travels sealed in the browser that left.
 *
 * @param provider  its name
 * @param state  that names the visit on the way
 * @param nonce  that the ID token has to name
 * @param verifier  whose hash the provider is told, and itself only with the code (PKCE, RFC 7636)
 * @param begun  when she left
 * @param purpose  what for
 * @param who  what she typed as her name, or the id of the user to link
 * @param next  where she wants to go afterwards
 */
record Visit(
        String provider,
        String state,
        String nonce,
        String verifier,
        Instant begun,
        Purpose purpose,
        String who,
        String next) {

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What somebody visits a provider for. */
    enum Purpose {
        SIGN_IN,
        LINK
    }

    static Visit next(String provider, Instant now, Purpose purpose, String who, String next) {
        return new Visit(provider, random(), random(), random(), now, purpose, who, next);
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    /** What the provider is told of the verifier: its SHA-256. */
    String challenge() {
        return encoded(hash(verifier));
    }

    /** By which it is known to have been made use of. */
    byte[] stateHash() {
        return hash(state);
    }

    boolean hasState(String given) {
        return MessageDigest.isEqual(hash(state), hash(given));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Says nothing of what opens anything, so that no log has it. */
    @Override
    public String toString() {
        return "Visit to " + provider;
    }
}
