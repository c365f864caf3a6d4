package coop.milpa.proof;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.file.FederationKey;

/** The keys that federations have said to be theirs, so that whoever checks a proof is told whose key signed. */
public interface FederationKeys {

    /** Says that a key is a federation's. Said again it changes nothing; it is never taken back. */
    void publish(CooperativeId federation, FederationKey key);

    /** Whether a federation has said that a key is its own. */
    boolean isOf(CooperativeId federation, FederationKey key);
}
