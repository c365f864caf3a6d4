package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.platform.Lasting;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.TaxRefusal;
import coop.milpa.tax.MovementTax.Grounds;
import coop.milpa.tax.MovementTaxes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Lasting<CooperativeId, String> countries = new Lasting<>();

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

    Money tax(CooperativeId cooperative, Taxed taxed) {
        return tax(cooperative, taxed.day(), List.of(taxed))
                .getOrDefault(taxed, Money.zero(taxed.amount().currency()));
    }

    /**
     * The tax on many movements of one day; those that are not taxed are left out. Whether accounts are exempt is asked
     * only where there is something to be exempt from.
     */
    Map<Taxed, Money> tax(CooperativeId cooperative, LocalDate day, Collection<Taxed> movements) {
        String here = country(cooperative);
        Map<Taxed, Money> taxes = new HashMap<>();
        movements.forEach(taxed -> taxes.put(taxed, tax(here, taxed.operation(), taxed)));
        taxes.values().removeIf(Money::isZero);
        if (taxes.isEmpty()) {
            return taxes;
        }
        Set<AccountId> accounts = taxes.keySet().stream().map(Taxed::account).collect(Collectors.toSet());
        Map<AccountId, String> exempt = exemptions.operations(cooperative, accounts, day);
        taxes.replaceAll((taxed, usual) -> Optional.ofNullable(exempt.get(taxed.account()))
                .map(operation -> tax(here, operation, taxed))
                .orElse(usual));
        taxes.values().removeIf(Money::isZero);
        return taxes;
    }

    /** The same for movements of one day, in order. */
    List<Money> taxes(CooperativeId cooperative, List<Taxed> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Taxed, Money> taxes = tax(cooperative, all.getFirst().day(), all);
        return all.stream()
                .map(one -> taxes.getOrDefault(one, Money.zero(one.amount().currency())))
                .toList();
    }

    private Money tax(String country, String operation, Taxed taxed) {
        return taxes.of(country, operation, taxed.amount(), taxed.day()).amount();
    }

    private String country(CooperativeId cooperative) {
        return countries.get(
                cooperative,
                () -> cooperatives.byId(cooperative).map(Cooperative::country).orElseThrow());
    }

    /** Why accounts of the country cannot be exempt for such a use. */
    Optional<TaxRefusal> forbidsExempting(CooperativeId cooperative, String operation, Position position) {
        String here = country(cooperative);
        Grounds grounds =
                taxes.of(here, operation, position.money(1), position.day()).grounds();
        return grounds instanceof Grounds.Exempt
                ? Optional.empty()
                : Optional.of(new TaxRefusal.NotExemptThere(operation, here));
    }
}
