package coop.milpa.access;

import java.net.URI;

/**
 * Where a browser goes to end its session at a provider too, once the one here has ended.
 *
 * @param address  of the provider; it knows from it who leaves, and where she comes back to
 */
public record Farewell(Provider provider, URI address) {

    /** Says nothing of the token in the address, so that no log has it. */
    @Override
    public String toString() {
        return "Farewell to " + provider.name();
    }
}
