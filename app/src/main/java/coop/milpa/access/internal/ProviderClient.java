package coop.milpa.access.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One provider, as this program deals with it. What it says of itself is asked for when somebody wants to come in by
 * it, and known for an hour; its keys for five minutes, or until a token names one that is not among them.
 */
final class ProviderClient {

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(10);
    private static final Duration KEYS_KNOWN_FOR = Duration.ofMinutes(5);
    private static final Duration KEYS_WAITED_FOR = Duration.ofSeconds(10);

    /** Made-up names of keys do not make this program ask more often. */
    private static final Duration KEYS_ASKED_AGAIN_AFTER = Duration.ofSeconds(30);

    private final ProviderSettings settings;
    private final URI back;
    private final URI out;
    private final Clock clock;
    private final ProviderLine line = new ProviderLine();
    private @Nullable Known known;
    private Instant failedAt = Instant.MIN;

    /**
     * Makes one that has asked nothing yet.
     *
     * @param back  where browsers come back to
     * @param out  where they come back to when somebody has left
     */
    ProviderClient(ProviderSettings settings, URI back, URI out, Clock clock) {
        this.settings = settings;
        this.back = back;
        this.out = out;
        this.clock = clock;
    }

    private record Known(ProviderMetadata metadata, IdTokens tokens, Instant until) {}

    /** Where a browser goes for a visit. */
    URI authorization(Visit visit) throws IOException {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", settings.clientId());
        asked.put("redirect_uri", back.toString());
        asked.put("scope", "openid");
        asked.put("state", visit.state());
        asked.put("nonce", visit.nonce());
        asked.put("code_challenge", visit.challenge());
        asked.put("code_challenge_method", "S256");
        if (settings.askAnew()) {
            asked.put("prompt", "login");
            asked.put("max_age", "0");
        }
        return asking(known().metadata().authorization(), asked);
    }

    /**
     * Where a browser goes to end its session there (OpenID Connect RP-Initiated Logout 1.0).
     *
     * @param word  its token about whoever leaves: without it the provider asks whether she means to
     * @return none if it has no such place
     */
    Optional<URI> farewell(Optional<String> word) throws IOException {
        Map<String, String> asked = new LinkedHashMap<>();
        word.ifPresent(token -> asked.put("id_token_hint", token));
        asked.put("client_id", settings.clientId());
        asked.put("post_logout_redirect_uri", out.toString());
        return known().metadata().end().map(address -> asking(address, asked));
    }

    private static URI asking(URI address, Map<String, String> asked) {
        String start = address + (address.getRawQuery() == null ? "?" : "&");
        return URI.create(start + ProviderLine.written(asked));
    }

    /** Whether what a browser brought back may be of this provider (RFC 9207). */
    boolean mayBe(Optional<String> issuer) throws IOException {
        return issuer.isPresent()
                ? issuer.get().equals(settings.issuer())
                : !known().metadata().saysIssuer();
    }

    /**
     * Changes a code for the provider's word who somebody is.
     *
     * @throws IOException if it does not answer
     * @throws BadJOSEException if its word is not to be believed
     */
    Identity identity(Visit visit, String code) throws IOException, BadJOSEException {
        Known provider = known();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back.toString());
        form.put("code_verifier", visit.verifier());
        boolean basic = provider.metadata().basic() && !settings.clientSecret().isEmpty();
        if (!basic) {
            form.put("client_id", settings.clientId());
        }
        if (!basic && !settings.clientSecret().isEmpty()) {
            form.put("client_secret", settings.clientSecret());
        }
        Optional<String> credentials = basic ? Optional.of(credentials()) : Optional.empty();
        String answer = line.post(provider.metadata().token(), form, credentials);
        String token = ProviderMetadata.json(answer).path("id_token").asString("");
        try {
            return provider.tokens()
                    .identity(token, visit.nonce(), visit.begun())
                    .keeping(Optional.of(token));
        } catch (JOSEException e) {
            throw new IOException("Keys of " + settings.issuer() + ": " + e.getMessage(), e);
        }
    }

    /** As RFC 6749 says in section 2.3.1: each part encoded as in a form. */
    private String credentials() {
        String plain =
                URLEncoder.encode(settings.clientId(), UTF_8) + ":" + URLEncoder.encode(settings.clientSecret(), UTF_8);
        return Base64.getEncoder().encodeToString(plain.getBytes(UTF_8));
    }

    private synchronized Known known() throws IOException {
        Instant now = clock.instant();
        Known before = known;
        if (before != null && now.isBefore(before.until())) {
            return before;
        }
        if (now.isBefore(failedAt.plus(TRIED_AGAIN_AFTER))) {
            throw new IOException(settings.issuer() + " did not answer at " + failedAt);
        }
        try {
            Known asked = ask(now);
            known = asked;
            return asked;
        } catch (IOException e) {
            failedAt = now;
            throw e;
        }
    }

    private Known ask(Instant now) throws IOException {
        String issuer = settings.issuer();
        String folder = issuer.endsWith("/") ? issuer : issuer + "/";
        String text = line.get(URI.create(folder + ".well-known/openid-configuration"));
        ProviderMetadata metadata = ProviderMetadata.read(issuer, text);
        var tokens = new IdTokens(issuer, settings.clientId(), keys(metadata), clock);
        return new Known(metadata, tokens, now.plus(KNOWN_FOR));
    }

    private JWKSource<SecurityContext> keys(ProviderMetadata metadata) throws IOException {
        return JWKSourceBuilder.create(
                        metadata.keys().toURL(),
                        address -> new Resource(line.get(URI.create(address.toString())), "application/json"))
                .cache(KEYS_KNOWN_FOR.toMillis(), KEYS_WAITED_FOR.toMillis())
                .refreshAheadCache(false)
                .rateLimited(KEYS_ASKED_AGAIN_AFTER.toMillis())
                .build();
    }
}
