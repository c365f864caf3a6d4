package coop.milpa.credit.internal;

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
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.BooksFixture;
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
import java.util.List;
import java.util.Optional;

/** Versions of products for tests. */
public final class SomeProducts {

    public static final String MONTHLY = "mensual";
    public static final String WEEKLY = "semanal";
    public static final String HARVEST = "cosecha";

    private static final List<Portion> FEES_FIRST =
            List.of(Portion.FEE, Portion.PENALTY, Portion.INTEREST, Portion.PRINCIPAL);

    private SomeProducts() {}

    /** Level instalments of a month, interest by days, 24 %, from the third loan on 20 %; fees, and 5 % retained. */
    public static CreditVersion monthly(LocalDate from) {
        return new CreditVersion(
                MONTHLY,
                from,
                BooksFixture.GTQ,
                new Offer(true, CreditType.CONSUMER, 100_000, 5_000_000),
                new Plan(
                        LoanMethod.EQUAL_INSTALMENT,
                        new LoanStep(1, LoanStep.Unit.MONTHS),
                        new Between(3, 60),
                        YearDays.DAYS_365,
                        6,
                        1,
                        RoundingMode.HALF_EVEN),
                new Price(
                        List.of(new Cycle(1, Rate.of("24")), new Cycle(3, Rate.of("20"))),
                        Optional.of(Rate.of("45.5")),
                        List.of(
                                fee("Gastos", LoanFee.Kind.FLAT, "25.00", LoanFee.When.DISBURSEMENT),
                                fee("Comisión", LoanFee.Kind.PERCENT_OF_PRINCIPAL, "2", LoanFee.When.DISBURSEMENT),
                                fee("Seguro", LoanFee.Kind.PERCENT_OF_BALANCE, "0.05", LoanFee.When.EACH_INSTALMENT))),
                new Paying(
                        new Allocation(FEES_FIRST, FEES_FIRST.reversed(), Allocation.Future.LAST_INSTALMENT),
                        EarlyPayment.FEWER_INSTALMENTS,
                        new Penalty(Rate.of("12"), 3)),
                new Eligibility(90, Optional.of(new BigDecimal("3.5")), Rate.of("5")),
                List.of(new Band(1_000_000, Level.OFFICER, 1), new Band(4_000_000, Level.COMMITTEE, 3)),
                Source.unconfirmed("made up for a test"));
    }

    /** Flat interest of 36 % on weeks that stand, no costs beside it. */
    public static CreditVersion weekly(LocalDate from) {
        return plain(monthly(from), WEEKLY)
                .with(paying(EarlyPayment.SCHEDULED))
                .with(new Plan(
                        LoanMethod.FLAT,
                        new LoanStep(1, LoanStep.Unit.WEEKS),
                        new Between(4, 24),
                        YearDays.DAYS_365,
                        0,
                        1,
                        RoundingMode.HALF_EVEN))
                .version();
    }

    /** Instalments agreed one by one, 36 % on what is owed, a year of 360 days. */
    public static CreditVersion harvest(LocalDate from) {
        return plain(monthly(from), HARVEST)
                .with(new Plan(
                        LoanMethod.CUSTOM,
                        new LoanStep(1, LoanStep.Unit.MONTHS),
                        new Between(1, 6),
                        YearDays.DAYS_360,
                        2,
                        1,
                        RoundingMode.HALF_EVEN))
                .with(paying(EarlyPayment.NEXT_INSTALMENTS))
                .version();
    }

    /** The same with something else. */
    public static Changed changed(CreditVersion version) {
        return new Changed(version);
    }

    private static Changed plain(CreditVersion of, String product) {
        var free = new Price(List.of(new Cycle(1, Rate.of("36"))), Optional.empty(), List.of());
        var nobody = new Eligibility(0, Optional.empty(), Rate.ZERO);
        return new Changed(new CreditVersion(
                product,
                of.validFrom(),
                of.currency(),
                of.offer(),
                of.plan(),
                free,
                of.paying(),
                nobody,
                of.bands(),
                of.source()));
    }

    private static Paying paying(EarlyPayment early) {
        var allocation = new Allocation(FEES_FIRST, FEES_FIRST, Allocation.Future.NEXT_INSTALMENT);
        return new Paying(allocation, early, new Penalty(Rate.ZERO, 0));
    }

    private static LoanFee fee(String name, LoanFee.Kind kind, String value, LoanFee.When when) {
        return new LoanFee(name, kind, new BigDecimal(value), when);
    }

    /** A version of which something is changed. */
    public record Changed(CreditVersion version) {

        public Changed with(Offer offer) {
            return of(offer, version.plan(), version.price(), version.paying());
        }

        public Changed with(Plan plan) {
            return of(version.offer(), plan, version.price(), version.paying());
        }

        public Changed with(Price price) {
            return of(version.offer(), version.plan(), price, version.paying());
        }

        public Changed with(Paying paying) {
            return of(version.offer(), version.plan(), version.price(), paying);
        }

        public Changed with(Eligibility eligibility) {
            return new Changed(new CreditVersion(
                    version.product(),
                    version.validFrom(),
                    version.currency(),
                    version.offer(),
                    version.plan(),
                    version.price(),
                    version.paying(),
                    eligibility,
                    version.bands(),
                    version.source()));
        }

        private Changed of(Offer offer, Plan plan, Price price, Paying paying) {
            return new Changed(new CreditVersion(
                    version.product(),
                    version.validFrom(),
                    version.currency(),
                    offer,
                    plan,
                    price,
                    paying,
                    version.eligibility(),
                    version.bands(),
                    version.source()));
        }
    }
}
