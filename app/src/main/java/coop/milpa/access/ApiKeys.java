package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/** The keys by which other systems come in. */
public interface ApiKeys {

    /**
     * Lets a system in from now on.
     *
     * @return the key with its secret, told here and nowhere else; or the first {@link ApiKeyRefusal} that applies
     */
    Outcome<NewApiKey> make(MakeApiKey command);

    /**
     * Takes a key back: here at once, in other processes on the same database within seconds.
     *
     * @return the key, also when this was done before; or the first {@link ApiKeyRefusal} that applies
     */
    Outcome<ApiKey> revoke(CooperativeId home, String name);

    /** Those of one home, by name, revoked ones too. */
    List<ApiKey> of(CooperativeId home);

    /** Whose key it is, as somebody who has signed in, if it lets in now; from now on it was seen again. */
    Optional<SignedIn> find(ApiKeyToken token);
}
