package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.proof.PublishedHead;
import coop.milpa.proof.PublishedHeads;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.savings.ProvenBalance;
import coop.milpa.savings.ProvenBalances;
import coop.milpa.savings.SavingsAccount;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
    public Map<String, ProvenBalance> of(
            CooperativeId cooperative, Map<SavingsAccount, Money> balances, LocalDate day) {
        Map<AccountNumber, Money> numbered = new HashMap<>();
        balances.forEach((account, balance) -> {
            if (!day.isBefore(account.terms().openedOn())) {
                numbered.put(new AccountNumber(account.terms().number()), balance);
            }
        });
        Optional<PublishedHead> head = numbered.isEmpty() ? Optional.empty() : heads.of(cooperative, day);
        if (head.isEmpty()) {
            return Map.of();
        }
        Map<String, ProvenBalance> proven = new HashMap<>();
        proofs.codes(cooperative, numbered, day).forEach((account, code) -> {
            Money balance = Objects.requireNonNull(numbered.get(account));
            proven.put(account.value(), new ProvenBalance(account.value(), balance, head.get(), code));
        });
        return proven;
    }
}
