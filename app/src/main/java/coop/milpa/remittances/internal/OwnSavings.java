package coop.milpa.remittances.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Days;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.SavingsRules;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Into which savings a remittance may go: a member's own demand accounts, in the cooperative's currency. */
@Component
class OwnSavings {

    private final SavingsPositions positions;
    private final SavingsRules rules;
    private final Cooperatives cooperatives;
    private final Days days;

    OwnSavings(SavingsPositions positions, SavingsRules rules, Cooperatives cooperatives, Days days) {
        this.positions = positions;
        this.rules = rules;
        this.cooperatives = cooperatives;
        this.days = days;
    }

    /** Their numbers, in order; none while no day is open. */
    List<String> numbers(CooperativeId cooperative, MemberId owner) {
        Currency local = cooperatives.byId(cooperative).orElseThrow().currency();
        return days.open(cooperative)
                .map(day -> positions.ownedBy(cooperative, owner).stream()
                        .filter(position -> !position.isClosed())
                        .map(position -> position.account().terms())
                        .filter(terms -> terms.currency().equals(local) && takes(cooperative, terms, day))
                        .map(SavingsAccount.Terms::number)
                        .toList())
                .orElseGet(List::of);
    }

    private boolean takes(CooperativeId cooperative, SavingsAccount.Terms terms, LocalDate day) {
        return rules.inForce(cooperative, terms.product(), terms.currency(), day)
                        .kind()
                == ProductRules.Kind.DEMAND;
    }
}
