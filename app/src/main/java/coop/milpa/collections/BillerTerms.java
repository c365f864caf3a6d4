package coop.milpa.collections;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import java.time.LocalDate;

/**
 * What holds with a biller from a day on.
 *
 * @param biller  {@link Biller#code}
 * @param open  whether its bills are taken at all
 * @param fee  what whoever pays a bill pays besides
 * @param fixed  what the cooperative keeps of each bill
 * @param percent  what it keeps besides, of the bill
 */
public record BillerTerms(
        String biller, LocalDate from, boolean open, Money fee, Money fixed, Rate percent, Source source) {

    private static final Rate WHOLE = Rate.of("100");

    public BillerTerms {
        if (fee.isNegative()
                || fixed.isNegative()
                || percent.compareTo(Rate.ZERO) < 0
                || percent.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("Terms of " + biller + ": " + fee + ", " + fixed + ", " + percent);
        }
    }
}
