package coop.milpa.proof.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.proof.file.Countersignature;
import coop.milpa.proof.file.Expected;
import coop.milpa.proof.file.ProofCheck;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.tree.Hash;
import coop.milpa.proof.web.Heads.Named;
import coop.milpa.proof.web.Verdict.Worth;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges proofs for browsers that cannot do it themselves; {@code static/assets/proof.js} decides the same. */
@Component
class Judge {

    private final Heads heads;

    Judge(Heads heads) {
        this.heads = heads;
    }

    /** A paper and a file that do not belong together, or a code that is none. */
    private record Mismatch(String code) implements Refusal {}

    Verdict judge(AskedProof asked) {
        Optional<PaperCode> paper = asked.code().flatMap(PaperCode::read);
        if (asked.code().isPresent() && paper.isEmpty()) {
            return new Verdict.No(new Mismatch("proof.not-a-code"));
        }
        return asked.file().map(file -> judge(file, paper)).orElseGet(() -> judge(paper.orElseThrow()));
    }

    private Verdict judge(byte[] file, Optional<PaperCode> paper) {
        return switch (new ProofCheck(Expected.nothing()).check(file)) {
            case Outcome.Refused<ProofOfSavings>(Refusal why) -> new Verdict.No(why);
            case Outcome.Done<ProofOfSavings>(ProofOfSavings proof) ->
                paper.filter(code -> !code.isOf(proof)).isPresent()
                        ? new Verdict.No(new Mismatch("proof.other-code"))
                        : judge(proof);
        };
    }

    private Verdict judge(ProofOfSavings proof) {
        CooperativeId cooperative = proof.scope().cooperative();
        LocalDate day = proof.scope().date();
        Optional<Named> published = heads.of(cooperative, day);
        return new Verdict.OfProof(proof, worth(proof.head(), proof.countersignature(), published), published);
    }

    private Verdict judge(PaperCode code) {
        Optional<Named> published = heads.of(code.cooperative(), code.day());
        return new Verdict.OfCode(code, worth(code.head(), Optional.empty(), published), published);
    }

    private static Worth worth(Hash head, Optional<Countersignature> signed, Optional<Named> published) {
        if (published.isEmpty()) {
            return Worth.UNKNOWN;
        }
        var official = published.get().head();
        if (!official.head().equals(head)) {
            return Worth.OTHER_BOOKS;
        }
        Optional<Countersignature> signature = official.countersignature();
        if (signed.isPresent() && !signature.map(Countersignature::key).equals(signed.map(Countersignature::key))) {
            return Worth.OTHER_KEY;
        }
        if (!signature
                .filter(each -> each.standsUnder(official.cooperative(), official.day(), head))
                .isPresent()) {
            return Worth.UNSIGNED;
        }
        return published.get().signer().isPresent() ? Worth.YES : Worth.UNKNOWN_KEY;
    }
}
