package coop.milpa.proof.file;

import coop.milpa.proof.tree.Hash;
import java.util.Optional;

/**
 * What whoever checks a proof knows from elsewhere.
 *
 * @param head  the day's hash, as printed or published
 * @param key  the federation's public key, as published
 */
public record Expected(Optional<Hash> head, Optional<FederationKey> key) {

    /** Nothing: the proof is checked against itself, and the reader compares head and fingerprint by eye. */
    public static Expected nothing() {
        return new Expected(Optional.empty(), Optional.empty());
    }
}
