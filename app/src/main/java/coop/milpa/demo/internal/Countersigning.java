package coop.milpa.demo.internal;

import coop.milpa.proof.FederationKeys;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.file.FederationSigner;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Grade;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Has each federation sign what its cooperatives closed, and say which key is its own, so that a proof of that day is
 * recognised by everybody. The secret halves are forgotten: nobody is to sign for made-up federations afterwards.
 */
@Component
class Countersigning {

    private final Affiliations affiliations;
    private final FederationKeys keys;
    private final SavingsProofs proofs;

    Countersigning(Affiliations affiliations, FederationKeys keys, SavingsProofs proofs) {
        this.affiliations = affiliations;
        this.keys = keys;
        this.proofs = proofs;
    }

    /** Signs a closed day. */
    void sign(List<Cooperative> bodies, LocalDate day) {
        for (Cooperative body : bodies) {
            if (body.grade() == Grade.SECOND) {
                sign(body, day);
            }
        }
    }

    private void sign(Cooperative federation, LocalDate day) {
        FederationSigner signer = FederationSigner.generate();
        keys.publish(federation.id(), signer.key());
        affiliations
                .members(federation.id(), day)
                .forEach(each -> Granted.of(proofs.countersign(each.id(), day, signer)));
    }
}
