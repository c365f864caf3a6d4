package coop.milpa.demo.internal;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditType;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Between;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.credit.CreditVersion.Eligibility;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.credit.CreditVersion.Offer;
import coop.milpa.credit.CreditVersion.Paying;
import coop.milpa.credit.CreditVersion.Penalty;
import coop.milpa.credit.CreditVersion.Plan;
import coop.milpa.credit.CreditVersion.Price;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.loan.Portion;
import coop.milpa.platform.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The credit products of the demo's federations, which the cooperatives under them are given: made up, as they are.
 * One for a seller at the market, one for who has a salary, one for a coffee grower and one for a home.
 */
@Component
class Lending {

    private static final Source SOURCE = Source.unconfirmed("demo");
    private static final List<Portion> DEAREST_FIRST =
            List.of(Portion.PENALTY, Portion.FEE, Portion.INTEREST, Portion.PRINCIPAL);

    private final CreditProducts products;

    Lending(CreditProducts products) {
        this.products = products;
    }

    /**
     * A product as it is granted.
     *
     * @param name  what it is called
     * @param version  what is lent under it
     */
    private record Granting(CreditProduct name, CreditVersion version) {}

    /** Grants all of them from a day on. */
    void offer(CooperativeId cooperative, Land land, LocalDate from) {
        for (Granting each : List.of(market(land, from), salary(land, from), coffee(land, from), home(land, from))) {
            products.add(cooperative, each.name());
            Granted.of(products.publish(cooperative, each.version()));
        }
    }

    private static Granting market(Land land, LocalDate from) {
        return granting(
                new CreditProduct("mercado", "Crédito de mercado", "Market loan"),
                land,
                from,
                new Parts(
                        new Offer(true, CreditType.MICRO, units(land, 500), units(land, 15_000)),
                        plan(LoanMethod.FLAT, new LoanStep(1, LoanStep.Unit.WEEKS), new Between(16, 16), 0),
                        new Price(
                                List.of(cycle(1, "30"), cycle(2, "27"), cycle(4, "24")),
                                Optional.of(Rate.of("120")),
                                List.of(fee("Gastos administrativos", "2"))),
                        paying(EarlyPayment.SCHEDULED, "12", 1),
                        new Eligibility(30, Optional.of(new BigDecimal("8")), Rate.of("3")),
                        bands(units(land, 5_000), units(land, 10_000), units(land, 15_000))));
    }

    private static Granting salary(Land land, LocalDate from) {
        LoanFee insurance = new LoanFee(
                "Seguro de deuda",
                LoanFee.Kind.PERCENT_OF_BALANCE,
                new BigDecimal("0.04"),
                LoanFee.When.EACH_INSTALMENT);
        return granting(
                new CreditProduct("asalariado", "Crédito para asalariados", "Salaried worker's loan"),
                land,
                from,
                new Parts(
                        new Offer(true, CreditType.CONSUMER, units(land, 2_000), units(land, 150_000)),
                        plan(LoanMethod.EQUAL_INSTALMENT, month(), new Between(6, 60), 2),
                        new Price(
                                List.of(cycle(1, "18"), cycle(3, "16.5")),
                                Optional.of(Rate.of("36")),
                                List.of(fee("Comisión de otorgamiento", "1.5"), insurance)),
                        paying(EarlyPayment.FEWER_INSTALMENTS, "9", 3),
                        new Eligibility(90, Optional.of(new BigDecimal("5")), Rate.of("2")),
                        bands(units(land, 15_000), units(land, 60_000), units(land, 150_000))));
    }

    private static Granting coffee(Land land, LocalDate from) {
        return granting(
                new CreditProduct("cafe", "Crédito de cosecha de café", "Coffee harvest loan"),
                land,
                from,
                new Parts(
                        new Offer(true, CreditType.AGRICULTURE, units(land, 2_000), units(land, 80_000)),
                        plan(LoanMethod.CUSTOM, month(), new Between(1, 6), 3),
                        new Price(
                                List.of(cycle(1, "15")),
                                Optional.of(Rate.of("30")),
                                List.of(fee("Inspección de la parcela", "1"))),
                        paying(EarlyPayment.NEXT_INSTALMENTS, "6", 15),
                        new Eligibility(180, Optional.of(new BigDecimal("6")), Rate.of("2")),
                        bands(units(land, 10_000), units(land, 40_000), units(land, 80_000))));
    }

    private static Granting home(Land land, LocalDate from) {
        LoanFee appraisal = new LoanFee(
                "Avalúo y escritura", LoanFee.Kind.FLAT, decimal(land, units(land, 1_500)), LoanFee.When.DISBURSEMENT);
        return granting(
                new CreditProduct("vivienda", "Crédito de vivienda", "Housing loan"),
                land,
                from,
                new Parts(
                        new Offer(true, CreditType.HOUSING, units(land, 20_000), units(land, 600_000)),
                        plan(LoanMethod.EQUAL_INSTALMENT, month(), new Between(36, 240), 6),
                        new Price(List.of(cycle(1, "11.5")), Optional.of(Rate.of("20")), List.of(appraisal)),
                        paying(EarlyPayment.SMALLER_INSTALMENTS, "6", 5),
                        new Eligibility(365, Optional.empty(), Rate.of("1")),
                        bands(units(land, 50_000), units(land, 200_000), units(land, 600_000))));
    }

    /** What a version is put together of. */
    private record Parts(
            Offer offer, Plan plan, Price price, Paying paying, Eligibility eligibility, List<Band> bands) {}

    private static Granting granting(CreditProduct name, Land land, LocalDate from, Parts parts) {
        var version = new CreditVersion(
                name.code(),
                from,
                currency(land),
                parts.offer(),
                parts.plan(),
                parts.price(),
                parts.paying(),
                parts.eligibility(),
                parts.bands(),
                SOURCE);
        return new Granting(name, version);
    }

    private static Plan plan(LoanMethod method, LoanStep step, Between instalments, int graceMax) {
        return new Plan(method, step, instalments, YearDays.DAYS_365, graceMax, 1, RoundingMode.HALF_EVEN);
    }

    private static LoanStep month() {
        return new LoanStep(1, LoanStep.Unit.MONTHS);
    }

    private static Cycle cycle(int from, String rate) {
        return new Cycle(from, Rate.of(rate));
    }

    private static LoanFee fee(String name, String percent) {
        return new LoanFee(name, LoanFee.Kind.PERCENT_OF_PRINCIPAL, new BigDecimal(percent), LoanFee.When.DISBURSEMENT);
    }

    private static Paying paying(EarlyPayment early, String penalty, int graceDays) {
        var allocation = new Allocation(DEAREST_FIRST, DEAREST_FIRST, Allocation.Future.NEXT_INSTALMENT);
        return new Paying(allocation, early, new Penalty(Rate.of(penalty), graceDays));
    }

    private static List<Band> bands(long officer, long manager, long committee) {
        return List.of(
                new Band(officer, Level.OFFICER, 1),
                new Band(manager, Level.MANAGER, 1),
                new Band(committee, Level.COMMITTEE, 3));
    }

    /** So many quetzales, or as many soles as about that is, in minor units. */
    private static long units(Land land, long quetzales) {
        long units = land == Land.PERU ? quetzales / 2 : quetzales;
        return Money.of(String.valueOf(units), currency(land)).minor();
    }

    private static BigDecimal decimal(Land land, long minor) {
        return new Money(minor, currency(land)).toDecimal();
    }

    private static Currency currency(Land land) {
        return Currency.getInstance(land.currency());
    }
}
