package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What a product earns from a day on, as another system says it. */
record EarningBody(LocalDate validFrom, Earning earning, DecidedBody by) {

    private static final int TIERS_MAX = 20;
    private static final Rate RATE_MAX = Rate.of("1000");
    private static final Rate WHOLE = Rate.of("100");

    /** A rate of balances from an amount on. */
    private record Tier(Money from, Rate rate) {}

    static EarningBody read(Fields fields, Currency currency) {
        Money minimum = fields.amountIn(currency, "minimum");
        return new EarningBody(
                fields.day("validFrom"),
                new Earning(
                        rates(fields, currency),
                        fields.word("base", BalanceBase.values()),
                        minimum.isNegative() ? Money.zero(currency).toDecimal() : minimum.toDecimal(),
                        fields.word("yearDays", YearDays.values()),
                        Posting.every(fields.word("posting", EarningForm.POSTINGS.toArray(new Frequency[0]))),
                        fields.optionalRate("withholding", WHOLE).orElse(Rate.ZERO)),
                DecidedBody.read(fields));
    }

    private static RateTable rates(Fields fields, Currency currency) {
        Optional<Rate> flat = fields.optionalRate("rate", RATE_MAX);
        List<Tier> tiers = fields.optionalList(
                "tiers", TIERS_MAX, tier -> new Tier(tier.amountIn(currency, "from"), tier.rate("rate", RATE_MAX)));
        TierMethod method = fields.optionalWord("method", TierMethod.values()).orElse(TierMethod.WHOLE_BALANCE);
        long starts = tiers.stream().map(Tier::from).distinct().count();
        boolean negative = tiers.stream().anyMatch(tier -> tier.from().isNegative());
        if (flat.isPresent() != tiers.isEmpty() || starts < tiers.size()) {
            fields.wrong("rate", "rate-or-tiers");
        }
        return tiers.isEmpty() || starts < tiers.size() || negative
                ? RateTable.flat(flat.orElse(Rate.ZERO))
                : new RateTable(
                        tiers.stream()
                                .map(tier -> new RateTier(tier.from().toDecimal(), tier.rate()))
                                .toList(),
                        method);
    }

    ProductVersion of(String product, Currency currency) {
        return new ProductVersion(product, currency, validFrom, earning, by.source());
    }

    /** Who decided it, and how far that was checked. */
    record DecidedBody(String text, Source.Status status) {

        private static final int SOURCE_MAX = 200;

        static DecidedBody read(Fields fields) {
            return new DecidedBody(
                    fields.text("source", SOURCE_MAX),
                    fields.optionalWord("status", Source.Status.values()).orElse(Source.Status.UNCONFIRMED));
        }

        Source source() {
            return new Source(text, status);
        }
    }
}
