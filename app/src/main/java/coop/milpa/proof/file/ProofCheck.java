package coop.milpa.proof.file;

import coop.milpa.kernel.Outcome;
import coop.milpa.proof.tree.InclusionCheck;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Checks a proof of savings from the leaves upwards. A yes means: this balance is counted in the sum that this head
 * vouches for. Whether the head is the one the supervisor has is for {@link Expected}, or the reader, to say.
 */
public final class ProofCheck {

    /** What is longer is no proof; who reads a file from outside asks first. */
    public static final long BYTES_MAX = 4_000_000;

    private final Expected expected;

    public ProofCheck(Expected expected) {
        this.expected = expected;
    }

    /** The proof in the file if it holds, or the first {@link ProofRefusal} that applies. */
    public Outcome<ProofOfSavings> check(byte[] file) {
        Outcome<ProofOfSavings> read = ProofReader.read(new String(file, StandardCharsets.UTF_8));
        if (!(read instanceof Outcome.Done<ProofOfSavings>(ProofOfSavings proof))) {
            return read;
        }
        if (!Arrays.equals(ProofWriter.write(proof).getBytes(StandardCharsets.UTF_8), file)) {
            return Outcome.refused(new ProofRefusal.Edited());
        }
        return refusal(proof).<Outcome<ProofOfSavings>>map(Outcome::refused).orElse(read);
    }

    /** Why the proof does not hold, if it does not. */
    public Optional<ProofRefusal> refusal(ProofOfSavings proof) {
        if (!isInTheTree(proof)) {
            return Optional.of(new ProofRefusal.NotInTheTree());
        }
        Optional<?> contributed = proof.day().contribution(Contribution.PROOF);
        if (!contributed.equals(Optional.of(proof.trees().contribution().hash()))) {
            return Optional.of(new ProofRefusal.OtherTrees());
        }
        if (expected.head().isPresent() && !expected.head().get().equals(proof.head())) {
            return Optional.of(new ProofRefusal.OtherHead(proof.head().toString()));
        }
        return signatureRefusal(proof);
    }

    private static boolean isInTheTree(ProofOfSavings proof) {
        return proof.root()
                .map(root -> new InclusionCheck(proof.scope(), root).holds(proof.inclusion()))
                .orElse(false);
    }

    private Optional<ProofRefusal> signatureRefusal(ProofOfSavings proof) {
        if (proof.countersignature().isEmpty()) {
            return expected.key().map(key -> new ProofRefusal.NotCountersigned());
        }
        Countersignature signature = proof.countersignature().get();
        if (!signature.standsUnder(proof.scope().cooperative(), proof.scope().date(), proof.head())) {
            return Optional.of(new ProofRefusal.BadCountersignature());
        }
        return expected.key()
                .filter(key -> !key.equals(signature.key()))
                .map(key -> new ProofRefusal.OtherKey(signature.key().fingerprint()));
    }
}
