package coop.milpa.access.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param authorization  where browsers go
 * @param token  where codes are changed for tokens
 * @param keys  where its keys are published
 * @param end  where browsers go to end its session (OpenID Connect RP-Initiated Logout 1.0), if it has such a place
 * @param basic  whether the secret is shown in a header; in the form otherwise
 * @param saysIssuer  whether browsers bring back who sent them (RFC 9207)
 */
record ProviderMetadata(URI authorization, URI token, URI keys, Optional<URI> end, boolean basic, boolean saysIssuer) {

    private static final String IN_A_HEADER = "client_secret_basic";

    /** @throws IOException if it is no such thing, is another's, or names an address that is not safe */
    static ProviderMetadata read(String issuer, String text) throws IOException {
        JsonNode said = json(text);
        if (!said.path("issuer").asString("").equals(issuer)) {
            throw new IOException("Metadata of " + issuer + " is of another: " + said.path("issuer"));
        }
        JsonNode methods = said.path("token_endpoint_auth_methods_supported");
        boolean basic = methods.isMissingNode()
                || methods.valueStream().anyMatch(each -> each.asString("").equals(IN_A_HEADER));
        return new ProviderMetadata(
                address(said, "authorization_endpoint"),
                address(said, "token_endpoint"),
                address(said, "jwks_uri"),
                safe(said, "end_session_endpoint"),
                basic,
                said.path("authorization_response_iss_parameter_supported").asBoolean(false));
    }

    static JsonNode json(String text) throws IOException {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new IOException("No JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static URI address(JsonNode said, String name) throws IOException {
        return safe(said, name).orElseThrow(() -> new IOException(name + " is not safe: " + said.path(name)));
    }

    private static Optional<URI> safe(JsonNode said, String name) {
        try {
            return Optional.of(new URI(said.path(name).asString(""))).filter(SafeAddress::is);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
