package coop.milpa.access.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.milpa.access.OneTimePassword;
import coop.milpa.access.RecoveryCodes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes recovery codes and reads them back. They are random, 78 bits each, so that a plain hash keeps them. */
final class RecoveryCodeMaker {

    private static final int CODES = 10;

    private RecoveryCodeMaker() {}

    static RecoveryCodes next() {
        return new RecoveryCodes(Stream.generate(OneTimePasswords::next)
                .limit(CODES)
                .map(OneTimePassword::text)
                .toList());
    }

    /** As somebody types it on a phone: blanks, hyphens and capitals do not matter. */
    static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    static byte[] hash(String typed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain(typed).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<byte[]> hashes(RecoveryCodes codes) {
        return codes.texts().stream().map(RecoveryCodeMaker::hash).toList();
    }
}
