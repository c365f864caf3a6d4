package coop.milpa.access.internal;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An identity provider as whoever runs the program describes it.
 *
 * @param issuer  its address, exactly as it writes it itself; {@code /.well-known/openid-configuration} stands under it
 * @param clientId  what it calls this program
 * @param clientSecret  what this program shows there; none if it has none and PKCE alone guards the code
 * @param label  on the button
 * @param secondFactor  values of {@code amr} or {@code acr} in an ID token that count as a second factor; none does if
 *     it is empty
 * @param askAnew  whether it has to ask who somebody is each time, so that at a shared machine nobody comes in as
 *     whoever sat there before; it has to know {@code max_age} and say {@code auth_time}
 */
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String label,
        @DefaultValue Set<String> secondFactor,
        @DefaultValue("true") boolean askAnew) {

    ProviderSettings {
        if (clientId.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("A provider needs client-id and label");
        }
        if (!SafeAddress.is(URI.create(issuer))) {
            throw new IllegalArgumentException("Issuer is '" + issuer + "'; an address with https");
        }
        secondFactor = Set.copyOf(secondFactor);
    }

    /** Says nothing of the secret, so that no log has it. */
    @Override
    public String toString() {
        return "ProviderSettings of " + issuer;
    }
}
