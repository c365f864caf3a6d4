package coop.milpa.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the words of a notice (HMAC-SHA-256), so that nobody else's are shown as ours. The key is made anew by every
 * process: a notice is lost if the process ends within the minute that it lives.
 */
final class NoticeSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SEALED_MAX = 4_000;

    private final SecretKeySpec key;

    NoticeSeal() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    String sealed(String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        return coded(words) + "." + coded(signature(words));
    }

    /** Empty if it is not ours. */
    Optional<String> opened(String sealed) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 2 || sealed.length() > SEALED_MAX) {
            return Optional.empty();
        }
        try {
            byte[] words = Base64.getUrlDecoder().decode(parts[0]);
            byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
            return MessageDigest.isEqual(signature, signature(words))
                    ? Optional.of(new String(words, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(words);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
