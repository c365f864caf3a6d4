package coop.milpa.credit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditRefusal;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.credit.CreditVersion.Price;
import coop.milpa.credit.LoanAsked;
import coop.milpa.credit.LoanOffer;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.loan.LoanGrace;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Products and what is lent under them, as they are kept. */
@ModuleTest
@Import(BooksFixture.class)
class CreditProductsTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final CreditProduct MONTHLY =
            new CreditProduct(SomeProducts.MONTHLY, "Crédito mensual", "Monthly loan");

    private final CreditProducts products;
    private final BooksFixture fixture;
    private CooperativeId cooperative;

    CreditProductsTests(CreditProducts products, BooksFixture fixture) {
        this.products = products;
        this.fixture = fixture;
        this.cooperative = fixture.open().cooperative();
    }

    @BeforeEach
    void openBooks() {
        cooperative = fixture.open().cooperative();
        products.add(cooperative, MONTHLY);
    }

    @Test
    void aVersionIsKeptWholeHoweverMuchItSays() {
        products.add(cooperative, new CreditProduct(SomeProducts.WEEKLY, "Semanal", "Weekly"));
        products.add(cooperative, new CreditProduct(SomeProducts.HARVEST, "Cosecha", "Harvest"));
        List<CreditVersion> all =
                List.of(SomeProducts.harvest(TODAY), SomeProducts.monthly(TODAY), SomeProducts.weekly(TODAY));
        all.forEach(this::publish);
        assertThat(products.versions(cooperative)).isEqualTo(all);
    }

    @Test
    void aVersionHoldsUntilTheNext() {
        LocalDate june = TODAY.plusMonths(6);
        CreditVersion now = SomeProducts.monthly(TODAY);
        CreditVersion later = cheaper(june);
        publish(now);
        publish(later);
        assertThat(inForce(TODAY.minusDays(1))).isEmpty();
        assertThat(inForce(TODAY)).contains(now);
        assertThat(inForce(june.minusDays(1))).contains(now);
        assertThat(inForce(june)).contains(later);
        assertThat(offered(asked("2000.00"), june.minusDays(1))
                        .terms()
                        .interest()
                        .rate())
                .isEqualTo(Rate.of("24"));
        assertThat(offered(asked("2000.00"), june).terms().interest().rate()).isEqualTo(Rate.of("18"));
    }

    @Test
    void theSameVersionAgainChangesNothing() {
        CreditVersion now = SomeProducts.monthly(TODAY);
        publish(now);
        assertThat(products.forbids(cooperative, now)).isEmpty();
        publish(now);
        assertThat(products.versions(cooperative)).containsExactly(now);
    }

    @Test
    void aVersionBeginsOnTheOpenDayOrLaterAndAfterTheLastAndInOneCurrency() {
        LocalDate yesterday = TODAY.minusDays(1);
        assertRefused(new CreditRefusal.VersionInClosedDays(yesterday, TODAY), SomeProducts.monthly(yesterday));
        publish(SomeProducts.monthly(TODAY));
        assertRefused(new CreditRefusal.VersionNotAfterLast(TODAY, TODAY), cheaper(TODAY));
        assertRefused(new CreditRefusal.OtherCurrency("GTQ"), inDollars(TODAY.plusDays(1)));
        assertRefused(new CreditRefusal.UnknownProduct(SomeProducts.WEEKLY), SomeProducts.weekly(TODAY));
        assertThat(products.versions(cooperative)).containsExactly(SomeProducts.monthly(TODAY));
    }

    @Test
    void anotherCooperativeSeesNothing() {
        publish(SomeProducts.monthly(TODAY));
        CooperativeId other = fixture.open().cooperative();
        assertThat(products.products(other)).isEmpty();
        assertThat(products.versions(other)).isEmpty();
        assertThat(products.inForce(other, SomeProducts.MONTHLY, TODAY)).isEmpty();
        assertThat(products.offer(other, asked("2000.00"), 1, TODAY))
                .isEqualTo(Outcome.refused(new CreditRefusal.UnknownProduct(SomeProducts.MONTHLY)));
    }

    @Test
    void aProductWithoutAVersionLendsNothing() {
        assertThat(products.offer(cooperative, asked("2000.00"), 1, TODAY))
                .isEqualTo(Outcome.refused(new CreditRefusal.NotOffered(SomeProducts.MONTHLY)));
    }

    @Test
    void aProductIsGivenOtherNames() {
        CreditProduct renamed = new CreditProduct(SomeProducts.MONTHLY, "Para todo", "For everything");
        products.add(cooperative, renamed);
        assertThat(products.products(cooperative)).containsExactly(renamed);
    }

    private void publish(CreditVersion version) {
        assertThat(products.publish(cooperative, version)).isEqualTo(Outcome.done(version));
    }

    private void assertRefused(CreditRefusal why, CreditVersion version) {
        assertThat(products.publish(cooperative, version)).isEqualTo(Outcome.refused(why));
    }

    private Optional<CreditVersion> inForce(LocalDate day) {
        return products.inForce(cooperative, SomeProducts.MONTHLY, day);
    }

    private LoanOffer offered(LoanAsked asked, LocalDate day) {
        return switch (products.offer(cooperative, asked, 1, day)) {
            case Outcome.Done<LoanOffer>(LoanOffer offer) -> offer;
            case Outcome.Refused<LoanOffer>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private static LoanAsked asked(String amount) {
        return new LoanAsked(SomeProducts.MONTHLY, Money.of(amount, BooksFixture.GTQ), 12, LoanGrace.NONE, List.of());
    }

    private static CreditVersion cheaper(LocalDate from) {
        return SomeProducts.changed(SomeProducts.monthly(from))
                .with(new Price(List.of(new Cycle(1, Rate.of("18"))), Optional.empty(), List.of()))
                .version();
    }

    private static CreditVersion inDollars(LocalDate from) {
        CreditVersion of = SomeProducts.monthly(from);
        return new CreditVersion(
                of.product(),
                from,
                Currency.getInstance("USD"),
                of.offer(),
                of.plan(),
                of.price(),
                of.paying(),
                of.eligibility(),
                of.bands(),
                of.source());
    }
}
