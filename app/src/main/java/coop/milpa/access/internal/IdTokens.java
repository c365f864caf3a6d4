package coop.milpa.access.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks ID tokens as OpenID Connect Core 1.0 says in section 3.1.3.7: signed by a key that the provider publishes,
 * with an algorithm of two keys; by this issuer, for this program alone or as its party; now; for this visit.
 */
final class IdTokens {

    /** None with a shared secret, which a public key could be taken for, and none without a signature. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** How far two clocks may be apart. */
    static final Duration SKEW = Duration.ofMinutes(1);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final String clientId;
    private final Clock clock;

    IdTokens(String issuer, String clientId, JWKSource<SecurityContext> keys, Clock clock) {
        this.clientId = clientId;
        this.clock = clock;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(claims(issuer));
    }

    private DefaultJWTClaimsVerifier<SecurityContext> claims(String issuer) {
        var expected = new JWTClaimsSet.Builder().issuer(issuer).build();
        var claims =
                new DefaultJWTClaimsVerifier<SecurityContext>(
                        clientId, expected, Set.of("sub", "iat", "exp", "nonce")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew((int) SKEW.toSeconds());
        return claims;
    }

    /**
     * Who it says somebody is.
     *
     * @param nonce  that was asked for
     * @param begun  when it was asked for
     * @throws BadJOSEException if it is not what it should be
     * @throws JOSEException if the keys could not be asked for
     */
    Identity identity(String token, String nonce, Instant begun) throws BadJOSEException, JOSEException {
        try {
            JWTClaimsSet said = processor.process(token, null);
            check(said, nonce, begun);
            Set<String> methods = new HashSet<>(strings(said.getStringListClaim("amr")));
            Optional.ofNullable(said.getStringClaim("acr")).ifPresent(methods::add);
            Optional<Instant> askedAt =
                    Optional.ofNullable(said.getDateClaim("auth_time")).map(Date::toInstant);
            return new Identity(said(said.getSubject(), "sub"), methods, askedAt, Optional.empty());
        } catch (ParseException e) {
            throw new BadJWTException("No ID token: " + e.getMessage(), e);
        }
    }

    private void check(JWTClaimsSet said, String nonce, Instant begun) throws BadJWTException, ParseException {
        Instant made = said(said.getIssueTime(), "iat").toInstant();
        said(said.getExpirationTime(), "exp");
        if (made.isBefore(begun.minus(SKEW)) || made.isAfter(clock.instant().plus(SKEW))) {
            throw new BadJWTException("Made at " + made + ", asked for at " + begun);
        }
        if (!nonce.equals(said.getStringClaim("nonce"))) {
            throw new BadJWTException("Of another visit: nonce");
        }
        String party = said.getStringClaim("azp");
        boolean alone = said.getAudience().size() == 1;
        if (party == null ? !alone : !party.equals(clientId)) {
            throw new BadJWTException("For another's party: azp is " + party);
        }
    }

    private static <T> T said(@Nullable T claim, String name) throws BadJWTException {
        if (claim == null) {
            throw new BadJWTException("Without " + name);
        }
        return claim;
    }

    private static List<String> strings(@Nullable List<String> claim) {
        return claim == null ? List.of() : claim;
    }
}
