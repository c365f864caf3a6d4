package coop.milpa.remittances;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What holds with a payer from a day on.
 *
 * @param payer  {@link Payer#code}
 * @param open  whether its remittances are paid at all
 * @param rate  how much of the cooperative's currency is paid for one of the payer's; empty where they are the same
 * @param fixed  what it owes for each payout, in the cooperative's currency
 * @param percent  what it owes besides, of what was paid
 */
public record PayerTerms(
        String payer,
        LocalDate from,
        boolean open,
        Optional<BigDecimal> rate,
        Money fixed,
        Rate percent,
        Source source) {

    private static final Rate WHOLE = Rate.of("100");

    public PayerTerms {
        if (rate.filter(each -> each.signum() <= 0).isPresent()
                || fixed.isNegative()
                || percent.compareTo(Rate.ZERO) < 0
                || percent.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("Terms of " + payer + ": " + rate + ", " + fixed + ", " + percent);
        }
    }
}
