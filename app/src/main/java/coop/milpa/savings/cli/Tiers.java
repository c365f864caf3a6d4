package coop.milpa.savings.cli;

import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates by size of balance as they are typed: {@code 0=2}, {@code 1000.00=3.5}. */
final class Tiers {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,4})?)=(-?[0-9.]{1,17})");
    private static final int TIERS_MAX = 100;

    private Tiers() {}

    /** The table; empty if a text is no tier, two begin at the same amount, or there are none or more than 100. */
    static Optional<RateTable> read(List<String> texts, TierMethod method, int rateMax) {
        List<RateTier> tiers = new ArrayList<>();
        Set<BigDecimal> starts = new TreeSet<>();
        for (String text : texts) {
            Matcher parts = FORM.matcher(text);
            Optional<Rate> rate = parts.matches() ? Percent.readSigned(parts.group(2), rateMax) : Optional.empty();
            if (rate.isEmpty() || !starts.add(new BigDecimal(parts.group(1)))) {
                return Optional.empty();
            }
            tiers.add(new RateTier(new BigDecimal(parts.group(1)), rate.get()));
        }
        boolean sound = !tiers.isEmpty() && tiers.size() <= TIERS_MAX;
        return sound ? Optional.of(new RateTable(tiers, method)) : Optional.empty();
    }
}
