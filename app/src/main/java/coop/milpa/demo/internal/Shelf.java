package coop.milpa.demo.internal;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Every;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.MissedQuotas;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductRules.Shortage;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The savings products that every cooperative of the demo offers: made up, as they are. */
@Component
class Shelf {

    static final String PROGRAMMED = "programado";
    static final String CHILDREN = "infantil";
    static final String CHRISTMAS = "navidad";
    static final String SCHOOL = "escolar";

    private static final Source SOURCE = Source.unconfirmed("demo");
    private static final int MAJORITY_YEARS = 18;
    private static final BigDecimal TIER = new BigDecimal("1000");

    private final SavingsProducts products;
    private final SavingsRules rules;

    Shelf(SavingsProducts products, SavingsRules rules) {
        this.products = products;
        this.rules = rules;
    }

    /**
     * A product as it is offered.
     *
     * @param product  what it is called
     * @param rules  what may be done with it
     * @param rates  what it earns
     * @param base  on which balance
     */
    private record Offer(SavingsProduct product, Rules rules, RateTable rates, BalanceBase base) {}

    /** Offers all of them from a day on. */
    void fill(CooperativeId cooperative, Land land, LocalDate from) {
        Currency currency = Currency.getInstance(land.currency());
        Rate withholding = land == Land.GUATEMALA ? Rate.of("10") : Rate.ZERO;
        for (Offer offer : offers()) {
            String code = offer.product().code();
            products.add(cooperative, offer.product());
            Granted.of(rules.publish(cooperative, new ProductRules(code, currency, from, offer.rules(), SOURCE)));
            var earning = new Earning(
                    offer.rates(),
                    offer.base(),
                    BigDecimal.ZERO,
                    YearDays.DAYS_365,
                    Posting.every(Frequency.MONTHLY),
                    withholding);
            Granted.of(products.publish(cooperative, new ProductVersion(code, currency, from, earning, SOURCE)));
        }
    }

    private static List<Offer> offers() {
        return List.of(demand(), programmed(), children(), christmas(), school());
    }

    private static Offer demand() {
        var fees = new Fees(100, Every.MONTH, 0, 0, 200, 4, 1_000, Shortage.SKIP);
        var plain = new Rules(Kind.DEMAND, true, true, Limits.NONE, fees, Plan.NONE, new Dormancy(12, 24, "", true));
        return new Offer(
                new SavingsProduct(SavingsAccount.DEMAND, "Ahorro a la vista", "Demand savings"),
                plain,
                RateTable.flat(Rate.of("3.00")),
                BalanceBase.DAILY_BALANCE);
    }

    private static Offer programmed() {
        var plan = new Plan(Optional.empty(), true, Rate.of("2"), new MissedQuotas(1, true, 200), Rate.of("10"), 0);
        var tiers = List.of(new RateTier(BigDecimal.ZERO, Rate.of("4.00")), new RateTier(TIER, Rate.of("5.00")));
        return new Offer(
                new SavingsProduct(PROGRAMMED, "Ahorro programado", "Programmed savings"),
                new Rules(Kind.PROGRAMMED, true, true, Limits.NONE, Fees.NONE, plan, Dormancy.NEVER),
                new RateTable(tiers, TierMethod.SLICES),
                BalanceBase.DAILY_BALANCE);
    }

    private static Offer children() {
        var limits = new Limits(0, 0, 0, MAJORITY_YEARS, SavingsAccount.DEMAND);
        return new Offer(
                new SavingsProduct(CHILDREN, "Ahorro infantil y juvenil", "Children's savings"),
                new Rules(Kind.CHILDREN, true, true, limits, Fees.NONE, Plan.NONE, Dormancy.NEVER),
                RateTable.flat(Rate.of("4.50")),
                BalanceBase.DAILY_BALANCE);
    }

    private static Offer christmas() {
        return season(
                new SavingsProduct(CHRISTMAS, "Ahorro navideño", "Christmas savings"),
                Kind.CHRISTMAS,
                MonthDay.of(12, 1));
    }

    private static Offer school() {
        return season(new SavingsProduct(SCHOOL, "Ahorro escolar", "School savings"), Kind.SCHOOL, MonthDay.of(3, 1));
    }

    private static Offer season(SavingsProduct product, Kind kind, MonthDay release) {
        var plan = new Plan(Optional.of(release), true, Rate.of("5"), MissedQuotas.FORGIVEN, Rate.ZERO, 0);
        return new Offer(
                product,
                new Rules(kind, true, true, Limits.NONE, Fees.NONE, plan, Dormancy.NEVER),
                RateTable.flat(Rate.of("4.00")),
                BalanceBase.AVERAGE_BALANCE);
    }
}
