package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.savings.ProductRules.Rules;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What may be done with each savings product and what it costs, as dated data. */
public interface SavingsRules {

    /**
     * Decides what holds for a product from a day on. Saying again what holds already changes nothing.
     *
     * @return the rules, or the first {@link SavingsRefusal} that applies
     */
    Outcome<ProductRules> publish(CooperativeId cooperative, ProductRules rules);

    /** What holds on a day; {@link Rules#plain} demand savings where nothing was decided. */
    Rules inForce(CooperativeId cooperative, String product, Currency currency, LocalDate day);

    /** All of them, by product, currency and first day. */
    List<ProductRules> versions(CooperativeId cooperative);
}
