package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.proof.PublishedHeads;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.savings.ProvenBalance;
import coop.milpa.savings.ProvenBalances;
import coop.milpa.savings.SavingsAccount;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Puts short codes of proofs beside balances. */
@Service
class ProvenDesk implements ProvenBalances {

    private final SavingsProofs proofs;
    private final PublishedHeads heads;

    ProvenDesk(SavingsProofs proofs, PublishedHeads heads) {
        this.proofs = proofs;
        this.heads = heads;
    }

    @Override
    public Optional<ProvenBalance> of(CooperativeId cooperative, SavingsAccount account, Money balance, LocalDate day) {
        if (day.isBefore(account.terms().openedOn())) {
            return Optional.empty();
        }
        String number = account.terms().number();
        return heads.of(cooperative, day)
                .flatMap(head -> proofs.code(cooperative, new AccountNumber(number), balance, day)
                        .map(code -> new ProvenBalance(number, balance, head, code)));
    }
}
