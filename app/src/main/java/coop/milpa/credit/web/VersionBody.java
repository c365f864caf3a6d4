package coop.milpa.credit.web;

import coop.milpa.api.Fields;
import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditType;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Between;
import coop.milpa.credit.CreditVersion.Eligibility;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.credit.CreditVersion.Offer;
import coop.milpa.credit.CreditVersion.Paying;
import coop.milpa.credit.CreditVersion.Plan;
import coop.milpa.credit.CreditVersion.Price;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.platform.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A version of a product that another system publishes: read as it is said, and made into one once all of it is right.
 * What was read wrong is noted, and something harmless stands in its place until the request is ended for it.
 *
 * @param named  code and names of its product
 */
record VersionBody(
        Named named,
        LocalDate validFrom,
        Currency currency,
        Offered offer,
        Repaid plan,
        Price price,
        Paying paying,
        Who eligibility,
        List<UpTo> bands,
        Decided by) {

    private static final int CODE_MAX = 40;
    private static final int NAME_MAX = 80;
    private static final int SOURCE_MAX = 200;
    private static final int INSTALMENTS_MAX = 3_600;
    private static final int EVERY_MAX = 366;
    private static final int GRACE_MAX = 120;
    private static final int SENIORITY_MAX = 3_660;
    private static final int BANDS_MAX = 10;
    private static final int VOTES_MAX = 20;
    private static final Rate RETAINED_MAX = Rate.of("50");
    private static final Rate ENCAJE_MAX = Rate.of("9999");
    private static final YearDays[] YEARS = {YearDays.DAYS_365, YearDays.DAYS_360};

    /** The product. */
    record Named(String code, String spanish, String english) {}

    /** What may be agreed. */
    record Offered(boolean open, CreditType type, Money minimum, Money maximum) {}

    /** How it is repaid. */
    record Repaid(
            LoanMethod method,
            LoanStep step,
            int least,
            int most,
            YearDays year,
            int graceMax,
            Money multiple,
            RoundingMode rounding) {}

    /** Who may have it. */
    record Who(int seniorityDays, Optional<BigDecimal> encaje, Rate retained) {}

    /** Who decides up to an amount. */
    record UpTo(Money amount, Level level, int votes) {}

    /** Who decided it. */
    record Decided(String text, Source.Status status) {}

    static VersionBody read(Fields fields, Currency currency) {
        Repaid plan = fields.part("plan", of -> repaid(of, currency));
        Paying paying = fields.part("paying", PriceBody::paying);
        List<UpTo> bands = fields.list("bands", BANDS_MAX, of -> band(of, currency));
        if (plan.method() == LoanMethod.FLAT && paying.early() != EarlyPayment.SCHEDULED) {
            fields.wrong("paying", "flat-stands");
        }
        if (!PriceBody.isRising(
                bands.stream().map(band -> band.amount().minor()).toList())) {
            fields.wrong("bands", "not-rising");
        }
        return new VersionBody(
                named(fields),
                fields.day("validFrom"),
                currency,
                fields.part("offer", of -> offered(of, currency)),
                plan,
                fields.part("price", of -> PriceBody.price(of, currency)),
                paying,
                fields.part("eligibility", VersionBody::who),
                bands,
                new Decided(
                        fields.text("source", SOURCE_MAX),
                        fields.optionalWord("status", Source.Status.values()).orElse(Source.Status.UNCONFIRMED)));
    }

    private static Named named(Fields fields) {
        String code = fields.text("product", CODE_MAX);
        if (!CreditProduct.isCode(code) || code.equals(VersionPages.NEW)) {
            fields.wrong("product", "not-a-code");
        }
        return new Named(code, fields.text("spanish", NAME_MAX), fields.text("english", NAME_MAX));
    }

    private static Offered offered(Fields fields, Currency currency) {
        Money minimum = something(fields, "minimum", currency);
        Money maximum = something(fields, "maximum", currency);
        if (maximum.minor() < minimum.minor()) {
            fields.wrong("maximum", "less-than-least");
        }
        return new Offered(!fields.flag("withdrawn"), fields.word("type", CreditType.values()), minimum, maximum);
    }

    private static Repaid repaid(Fields fields, Currency currency) {
        int least = fields.whole("instalmentsMin", 1, INSTALMENTS_MAX);
        int most = fields.whole("instalmentsMax", 1, INSTALMENTS_MAX);
        if (most < least) {
            fields.wrong("instalmentsMax", "less-than-least");
        }
        return new Repaid(
                fields.word("method", LoanMethod.values()),
                new LoanStep(fields.whole("every", 1, EVERY_MAX), fields.word("unit", LoanStep.Unit.values())),
                least,
                most,
                fields.word("year", YEARS),
                fields.whole("graceMax", 0, GRACE_MAX),
                something(fields, "multiple", currency),
                fields.word("rounding", VersionForm.ROUNDINGS.toArray(RoundingMode[]::new)));
    }

    private static Who who(Fields fields) {
        Optional<Rate> encaje = fields.optionalRate("encaje", ENCAJE_MAX);
        if (encaje.filter(Rate::isZero).isPresent()) {
            fields.wrong("encaje", "not-positive");
        }
        return new Who(
                fields.whole("seniorityDays", 0, SENIORITY_MAX),
                encaje.map(Rate::percent),
                fields.rate("retained", RETAINED_MAX));
    }

    private static UpTo band(Fields fields, Currency currency) {
        return new UpTo(
                something(fields, "upTo", currency),
                fields.word("level", Level.values()),
                fields.whole("votes", 1, VOTES_MAX));
    }

    private static Money something(Fields fields, String name, Currency currency) {
        Money amount = fields.amountIn(currency, name);
        if (!amount.isPositive()) {
            fields.wrong(name, "not-positive");
        }
        return amount;
    }

    CreditProduct product() {
        return new CreditProduct(named.code(), named.spanish(), named.english());
    }

    CreditVersion version() {
        return new CreditVersion(
                named.code(),
                validFrom,
                currency,
                new Offer(
                        offer.open(),
                        offer.type(),
                        offer.minimum().minor(),
                        offer.maximum().minor()),
                new Plan(
                        plan.method(),
                        plan.step(),
                        new Between(plan.least(), plan.most()),
                        plan.year(),
                        plan.graceMax(),
                        plan.multiple().minor(),
                        plan.rounding()),
                price,
                paying,
                new Eligibility(eligibility.seniorityDays(), eligibility.encaje(), eligibility.retained()),
                bands.stream()
                        .map(band -> new Band(band.amount().minor(), band.level(), band.votes()))
                        .toList(),
                new Source(by.text(), by.status()));
    }
}
