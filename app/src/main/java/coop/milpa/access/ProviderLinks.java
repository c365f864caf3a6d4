package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;

/** Which user a provider's word lets in. */
public interface ProviderLinks {

    /** Hers, by issuer; also to providers that this installation does not know any more. */
    List<ProviderLink> of(User user);

    /**
     * Links somebody, who is another than whoever does it.
     *
     * @return it; or the first refusal that applies
     */
    Outcome<ProviderLink> link(LinkUser command);

    /**
     * Lets somebody in no more by that provider. What she has opened stays open.
     *
     * @return her; or the first refusal that applies
     */
    Outcome<User> unlink(CooperativeId home, String name, String issuer);

    /** Lets oneself in no more by that provider; nothing happens if one does not anyway. */
    void unlinkOwn(SessionToken token, String issuer, String address);
}
