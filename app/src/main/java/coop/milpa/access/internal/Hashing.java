package coop.milpa.access.internal;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id (RFC 9106) with the parameters that OWASP names for it: 19 MiB, two passes, one lane. A
 * password is what it looks like, whichever keyboard composed its accents (NFKC).
 */
@Component
class Hashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore turns;
    private volatile Optional<String> nobodys = Optional.empty();

    Hashing(AccessSettings settings) {
        this.encoder = new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, LANES, settings.hashMemoryKib(), settings.hashPasses());
        this.turns = new Semaphore(settings.hashesAtOnce(), true);
    }

    String hash(String password) {
        return inTurn(() -> encoded(password));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(normal(password), hash));
    }

    /** Takes as long as a wrong password does, so that nobody learns from the clock which names there are. */
    void compareWithNobodys(String password) {
        inTurn(() -> encoder.matches(normal(password), nobodys()));
    }

    private String nobodys() {
        if (nobodys.isEmpty()) {
            nobodys = Optional.of(encoded("nobody"));
        }
        return nobodys.get();
    }

    private String encoded(String password) {
        return String.valueOf(encoder.encode(normal(password)));
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
