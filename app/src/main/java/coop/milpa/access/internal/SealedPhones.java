package coop.milpa.access.internal;

import coop.milpa.access.Enrolment;
import coop.milpa.access.PhoneKeys;
import coop.milpa.platform.Seals;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Makes the secrets of phones, seals them, and reckons codes from them. */
@Component
class SealedPhones implements PhoneKeys {

    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "Milpa";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Seals seals;
    private final Clock clock;

    SealedPhones(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public Begun begin(String purpose, String label) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Begun(HexFormat.of().formatHex(seals.seal(purpose, secret)), enrolment(secret, label));
    }

    @Override
    public Optional<Enrolment> shown(String purpose, String sealed, String label) {
        return opened(purpose, sealed).map(secret -> enrolment(secret, label));
    }

    @Override
    public OptionalLong step(String purpose, String sealed, String typed, long after) {
        return opened(purpose, sealed)
                .map(secret -> TimeCodes.match(secret, RecoveryCodeMaker.plain(typed), clock.instant(), after))
                .orElseGet(OptionalLong::empty);
    }

    private Optional<byte[]> opened(String purpose, String sealed) {
        return seals.open(purpose, HexFormat.of().parseHex(sealed));
    }

    private static Enrolment enrolment(byte[] secret, String label) {
        String key = Base32.encode(secret);
        String address = "otpauth://totp/" + encoded(ISSUER + ":" + label) + "?secret=" + key + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=" + TimeCodes.DIGITS + "&period=" + TimeCodes.STEP_SECONDS;
        return new Enrolment(key, address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
