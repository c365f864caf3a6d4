package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.registry.Cooperatives;
import coop.milpa.tax.MovementTaxes;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a movement is taxed in the cooperative's country. */
@Component
class MovementTaxing {

    static final String DEPOSIT = "savings.deposit";
    static final String WITHDRAWAL = "savings.withdrawal";
    static final String TRANSFER = "savings.transfer";
    static final String OWN_TRANSFER = "savings.transfer-own";

    private final MovementTaxes taxes;
    private final Cooperatives cooperatives;

    MovementTaxing(MovementTaxes taxes, Cooperatives cooperatives) {
        this.taxes = taxes;
        this.cooperatives = cooperatives;
    }

    Money tax(CooperativeId cooperative, String operation, Money amount, LocalDate day) {
        return cooperatives
                .byId(cooperative)
                .map(one -> taxes.of(one.country(), operation, amount, day).amount())
                .orElse(Money.zero(amount.currency()));
    }
}
