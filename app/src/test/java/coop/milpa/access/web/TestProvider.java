package coop.milpa.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small identity provider with real keys on a real port: it asks nobody anything, and sends back at once whomever it
 * was told is sitting there. What it says of her may be made wrong on the way.
 */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "milpa-of-a-test";
    static final String SECRET = "a secret: with + signs";
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final int HALF_AN_HOUR = 1800;

    private final HttpServer server;
    private final boolean ends;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private String subject = "nobody";
    private boolean careless;
    private RSAKey key;
    private final ECKey curve;
    private Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> twist = claims -> claims;
    private Optional<Function<JWTClaimsSet, String>> signing = Optional.empty();

    TestProvider() {
        this(true);
    }

    /** One where sessions are ended, or one that says no place for it. */
    TestProvider(boolean ends) {
        this.ends = ends;
        try {
            key = rsa("first");
            curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", each -> answer(each, metadata()));
        server.createContext("/keys", each -> answer(each, published()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/end", this::end);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Nothing is wrong any more, and this is who sits there. */
    TestProvider with(String sits) {
        subject = sits;
        twist = claims -> claims;
        signing = Optional.empty();
        careless = false;
        return this;
    }

    /** Changes a code as often as it is asked to, which no provider may. */
    TestProvider careless() {
        careless = true;
        return this;
    }

    TestProvider saying(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> wrong) {
        twist = wrong;
        return this;
    }

    /** Signs in another way. */
    TestProvider signing(Function<JWTClaimsSet, String> otherwise) {
        signing = Optional.of(otherwise);
        return this;
    }

    /** From now on it signs with another key and publishes no other. */
    void changesItsKey(String name) {
        key = rsa(name);
    }

    int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** As somebody does who knows the public key, and takes it for a shared secret. */
    String signedWithThePublicKey(JWTClaimsSet claims) {
        try {
            return signed(
                    claims,
                    JWSAlgorithm.HS256,
                    key,
                    new MACSigner(key.toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signedWithTheCurve(JWTClaimsSet claims) {
        try {
            return signed(claims, JWSAlgorithm.ES256, curve, new ECDSASigner(curve));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By a key of the right name that is not the provider's. */
    String forged(JWTClaimsSet claims) {
        return signedWith(rsa(key.getKeyID()), claims);
    }

    /** By a key that is published nowhere. */
    String signedWithAnUnknownKey(JWTClaimsSet claims) {
        return signedWith(rsa("nobody's"), claims);
    }

    private static String signedWith(RSAKey with, JWTClaimsSet claims) {
        try {
            return signed(claims, JWSAlgorithm.RS256, with, new RSASSASigner(with));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWK named, JWSSigner signer)
            throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(named.getKeyID()).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static RSAKey rsa(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String metadata() {
        Map<String, Object> said = new HashMap<>(Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "authorization_response_iss_parameter_supported",
                true,
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic")));
        if (ends) {
            said.put("end_session_endpoint", issuer() + "/end?realm=test");
        }
        return json(said);
    }

    private String published() {
        return new JWKSet(List.of(key, curve)).toString(true);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = read(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        String back = query.getOrDefault("redirect_uri", "") + "?code=" + code + "&state="
                + URLEncoder.encode(query.getOrDefault("state", ""), UTF_8) + "&iss="
                + URLEncoder.encode(issuer(), UTF_8);
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Ends a session, and sends the browser back where it says. */
    private void end(HttpExchange exchange) throws IOException {
        Map<String, String> query = read(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders().set("Location", query.getOrDefault("post_logout_redirect_uri", ""));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Changes a code once, for whoever left with it: shows the secret, and what its challenge was made of. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = read(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String code = form.getOrDefault("code", "");
        Map<String, String> left = codes.getOrDefault(code, Map.of());
        if (!careless) {
            codes.remove(code);
        }
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
        boolean right = expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(left.get("code_challenge"))
                && form.getOrDefault("redirect_uri", "").equals(left.get("redirect_uri"))
                && "S256".equals(left.get("code_challenge_method"));
        if (!right) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        answer(exchange, json(Map.of("access_token", "x", "token_type", "Bearer", "id_token", idToken(left))));
    }

    private String idToken(Map<String, String> left) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(HALF_AN_HOUR)))
                .claim("auth_time", NOW.getEpochSecond())
                .claim("email", "ana@example.org")
                .claim("nonce", left.get("nonce"));
        JWTClaimsSet said = twist.apply(claims).build();
        return signing.map(otherwise -> otherwise.apply(said)).orElseGet(() -> signedWith(key, said));
    }

    private void answer(HttpExchange exchange, String text) throws IOException {
        asked.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static Map<String, String> read(String query) {
        Map<String, String> read = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            read.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return read;
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
