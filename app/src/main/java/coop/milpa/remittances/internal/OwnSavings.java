package coop.milpa.remittances.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Days;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPosition;
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
        return days.open(cooperative)
                .map(day -> positions.ownedBy(cooperative, owner).stream()
                        .filter(position -> !position.isClosed())
                        .map(SavingsPosition::account)
                        .filter(account -> takes(cooperative, account, day))
                        .map(account -> account.terms().number())
                        .toList())
                .orElseGet(List::of);
    }

    private boolean takes(CooperativeId cooperative, SavingsAccount account, LocalDate day) {
        Currency currency = account.terms().currency();
        return currency.equals(cooperatives.byId(cooperative).orElseThrow().currency())
                && rules.inForce(cooperative, account.terms().product(), currency, day)
                                .kind()
                        == ProductRules.Kind.DEMAND;
    }
}
