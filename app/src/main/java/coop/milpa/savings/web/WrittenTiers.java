package coop.milpa.savings.web;

import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rates by size of balance as people write them: a line each, from which amount on and how many percent. */
final class WrittenTiers {

    static final String FIELD = "tiers";

    private static final int TIERS_MAX = 20;
    private static final BigDecimal RATE_MAX = new BigDecimal("1000");
    private static final Pattern LINES = Pattern.compile("\\R");

    private WrittenTiers() {}

    /** Empty, and noted, if a line is no tier, two begin at the same amount, or there are too many. */
    static Optional<RateTable> read(Form form, Currency currency, TierMethod method) {
        List<RateTier> tiers = new ArrayList<>();
        Set<BigDecimal> starts = new TreeSet<>();
        for (String line : LINES.split(form.text(FIELD), -1)) {
            if (line.isBlank()) {
                continue;
            }
            Optional<RateTier> tier = tier(line.strip(), currency);
            if (tier.isEmpty()) {
                return form.wrong(FIELD, Message.of("savings.form.tier", Input.shown(line.strip())));
            }
            if (!starts.add(tier.get().from())) {
                return form.wrong(FIELD, Message.of("savings.form.tier-twice", Input.shown(line.strip())));
            }
            tiers.add(tier.get());
        }
        return tiers.size() > TIERS_MAX
                ? form.wrong(FIELD, Message.of("savings.form.tiers-max", TIERS_MAX))
                : Optional.of(new RateTable(tiers, method));
    }

    private static Optional<RateTier> tier(String line, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        Matcher parts = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1," + Math.max(1, digits)
                        + "})?)\\s+([0-9]{1,4}(?:\\.[0-9]{1,12})?)\\s*%?")
                .matcher(line);
        return parts.matches() && new BigDecimal(parts.group(2)).compareTo(RATE_MAX) <= 0
                ? Optional.of(new RateTier(new BigDecimal(parts.group(1)), Rate.of(parts.group(2))))
                : Optional.empty();
    }
}
