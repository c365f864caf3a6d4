package coop.milpa.access;

import coop.milpa.access.SecondFactors.Proof;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Coming in by an identity provider in place of a password: OpenID Connect, authorization code with PKCE. It opens the
 * same session under the same rules; nobody becomes a user by it.
 */
public interface ProviderSignIns {

    /** Those of this installation, by name; most have none. */
    List<Provider> providers();

    Optional<Provider> provider(String name);

    /**
     * Sends somebody to a provider to come in. Whether there is such a user is not looked at yet.
     *
     * @param name  what she typed as her name: it says at which home to look for her
     * @param next  where she wants to go afterwards
     * @return where the browser goes; or the first {@link ProviderRefusal} that applies
     */
    Outcome<Departure> depart(Provider provider, String name, String next);

    /**
     * Sends somebody who is in to a provider, to be linked to whom it says she is.
     *
     * @param proof  of whoever asks: nobody links an open page that she found
     * @return where the browser goes; or the first refusal that applies
     */
    Outcome<Departure> departToLink(Provider provider, Proof proof);

    /**
     * Takes somebody back. Attempts are slowed down as those with passwords.
     *
     * @param session  of the browser, if it has one
     * @param address  of the other end of the line
     * @return what she came for; or the first {@link ProviderRefusal} or {@link AccessRefusal} that applies
     */
    Outcome<Arrival> arrive(ProviderAnswer answer, Optional<SessionToken> session, String address);

    /**
     * Ends a session, however it began.
     *
     * @return where the browser goes to end the provider's too; none if she came by her password, or if the provider
     *     has no such place or does not answer
     */
    Optional<Farewell> signOut(SessionToken token);
}
