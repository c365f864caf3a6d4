package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import java.util.Currency;
import java.util.Map;

/** With whom a cooperative earned what it earned: income by who stood on the other side of each line. */
public interface IncomeSources {

    /**
     * The income of a period, by standing; positive for what was earned. What brought codes to zero at a year's end
     * faces nobody, and is under {@link Standing#OWN}. One statement.
     */
    Map<Standing, Money> of(CooperativeId cooperative, Currency currency, Books.Period period);
}
