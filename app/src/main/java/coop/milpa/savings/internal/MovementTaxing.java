package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.TaxRefusal;
import coop.milpa.tax.MovementTax.Grounds;
import coop.milpa.tax.MovementTaxes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What a movement is taxed in the cooperative's country; what an account is used for may exempt it. */
@Component
class MovementTaxing {

    static final String DEPOSIT = "savings.deposit";
    static final String WITHDRAWAL = "savings.withdrawal";
    static final String TRANSFER = "savings.transfer";
    static final String OWN_TRANSFER = "savings.transfer-own";

    private final MovementTaxes taxes;
    private final ExemptionRegister exemptions;
    private final Cooperatives cooperatives;

    MovementTaxing(MovementTaxes taxes, ExemptionRegister exemptions, Cooperatives cooperatives) {
        this.taxes = taxes;
        this.exemptions = exemptions;
        this.cooperatives = cooperatives;
    }

    /**
     * What is taxed.
     *
     * @param operation  what is done
     * @param account  whose movement it is
     * @param amount  what moves, more than nothing
     * @param day  on which
     */
    record Taxed(String operation, AccountId account, Money amount, LocalDate day) {}

    /** Whether an account is exempt is asked only where there is something to be exempt from. */
    Money tax(CooperativeId cooperative, Taxed taxed) {
        Optional<Cooperative> here = cooperatives.byId(cooperative);
        Money nothing = Money.zero(taxed.amount().currency());
        Money usual = here.map(one -> tax(one, taxed.operation(), taxed)).orElse(nothing);
        if (usual.isZero()) {
            return nothing;
        }
        return exemptions
                .operation(cooperative, taxed.account(), taxed.day())
                .flatMap(exempt -> here.map(one -> tax(one, exempt, taxed)))
                .orElse(usual);
    }

    /** The same for movements of one day, in order: which accounts are exempt is asked once. */
    List<Money> taxes(CooperativeId cooperative, List<Taxed> all) {
        Optional<Cooperative> here = all.isEmpty() ? Optional.empty() : cooperatives.byId(cooperative);
        List<Money> usual = all.stream()
                .map(one -> here.map(country -> tax(country, one.operation(), one))
                        .orElse(Money.zero(one.amount().currency())))
                .toList();
        if (usual.stream().allMatch(Money::isZero)) {
            return usual;
        }
        List<AccountId> accounts = all.stream().map(Taxed::account).distinct().toList();
        Map<AccountId, String> exempt =
                exemptions.operations(cooperative, accounts, all.getFirst().day());
        return IntStream.range(0, all.size())
                .mapToObj(n -> Optional.ofNullable(exempt.get(all.get(n).account()))
                        .filter(use -> !usual.get(n).isZero())
                        .map(use -> tax(here.orElseThrow(), use, all.get(n)))
                        .orElse(usual.get(n)))
                .toList();
    }

    private Money tax(Cooperative here, String operation, Taxed taxed) {
        return taxes.of(here.country(), operation, taxed.amount(), taxed.day()).amount();
    }

    /** Why accounts of the country cannot be exempt for such a use. */
    Optional<TaxRefusal> forbidsExempting(CooperativeId cooperative, String operation, Position position) {
        Cooperative here = cooperatives.byId(cooperative).orElseThrow();
        Grounds grounds = taxes.of(here.country(), operation, position.money(1), position.day())
                .grounds();
        return grounds instanceof Grounds.Exempt
                ? Optional.empty()
                : Optional.of(new TaxRefusal.NotExemptThere(operation, here.country()));
    }
}
