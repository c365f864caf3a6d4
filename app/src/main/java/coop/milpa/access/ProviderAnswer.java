package coop.milpa.access;

import java.util.Optional;

/**
 * What a browser brings back from a provider, none of it believed.
 *
 * @param provider  whose address it came back to
 * @param kept  what it kept of its {@link Departure}
 * @param state  that names the departure
 * @param code  that is worth an ID token, once
 * @param issuer  who says so (RFC 9207), where the provider does
 */
public record ProviderAnswer(
        String provider, Optional<String> kept, String state, Optional<String> code, Optional<String> issuer) {

    /** Says nothing of what opens anything, so that no log has it. */
    @Override
    public String toString() {
        return "ProviderAnswer of " + provider;
    }
}
