package coop.milpa.access.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import coop.milpa.platform.Seals;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps a provider's word about somebody with her session, so that nobody reads it there. */
@Component
class TokenSeals {

    private static final String PURPOSE = "access.provider-token";

    /** It is shown in an address, and browsers and servers let those be only so long. */
    private static final int LENGTH_MAX = 4_000;

    private final Seals seals;

    TokenSeals(Seals seals) {
        this.seals = seals;
    }

    /** None if it is too long to be shown. */
    Optional<String> seal(String token) {
        return Optional.of(token)
                .filter(word -> !word.isEmpty() && word.length() <= LENGTH_MAX)
                .map(word -> seals.seal(PURPOSE, word.getBytes(US_ASCII)))
                .map(Base64.getEncoder()::encodeToString);
    }

    /** None if it was sealed under another key. */
    Optional<String> open(String sealed) {
        return seals.open(PURPOSE, Base64.getDecoder().decode(sealed)).map(word -> new String(word, US_ASCII));
    }
}
