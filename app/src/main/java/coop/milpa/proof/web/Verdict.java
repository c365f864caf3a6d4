package coop.milpa.proof.web;

import coop.milpa.kernel.Refusal;
import coop.milpa.proof.file.ProofOfSavings;
import java.util.Optional;

/** What whoever asks about a proof is told. */
sealed interface Verdict {

    /** It proves nothing, and why. */
    record No(Refusal why) implements Verdict {}

    /** The proof agrees with itself; what it is worth depends on the published head. */
    record OfProof(ProofOfSavings proof, Worth worth, Optional<Heads.Named> published) implements Verdict {}

    /** Only a paper's code was given: it says which books are meant, and nothing about a balance. */
    record OfCode(PaperCode code, Worth worth, Optional<Heads.Named> published) implements Verdict {}

    /** What a head is worth. */
    enum Worth {
        /** It is the published one, and a key that the federation has published countersigned it. */
        YES("yes"),
        /** It is the published one, and countersigned by a key that no federation of its own has published. */
        UNKNOWN_KEY("unknown-key"),
        /** It is the published one, and nobody has countersigned it. */
        UNSIGNED("unsigned"),
        /** Another was published: these are other books. */
        OTHER_BOOKS("other-books"),
        /** The signature that came along is by another key than the one that was published. */
        OTHER_KEY("other-key"),
        /** Nothing was published here to compare with. */
        UNKNOWN("unknown");

        private final String code;

        Worth(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
