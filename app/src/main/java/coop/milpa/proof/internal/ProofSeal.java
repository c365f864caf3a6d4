package coop.milpa.proof.internal;

import coop.milpa.close.DaySeal;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.file.Contribution;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Binds the roots of a day's trees into its hash. */
@Component
class ProofSeal implements DaySeal {

    private final SavingsProofs proofs;

    ProofSeal(SavingsProofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String name() {
        return Contribution.PROOF;
    }

    @Override
    public Optional<byte[]> seal(CooperativeId cooperative, LocalDate day) {
        return Optional.of(proofs.seal(cooperative, day).hash().bytes());
    }
}
