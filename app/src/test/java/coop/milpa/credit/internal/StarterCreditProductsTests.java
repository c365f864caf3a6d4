package coop.milpa.credit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.credit.CreditVersion.Price;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a new cooperative gets of its federation's credit products. */
@ModuleTest
class StarterCreditProductsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final Cooperatives cooperatives;
    private final CreditProducts products;

    StarterCreditProductsTests(Cooperatives cooperatives, CreditProducts products) {
        this.cooperatives = cooperatives;
        this.products = products;
    }

    @Test
    void aNewCooperativeStartsWithWhatItsFederationLendsThenAndWhatIsDecidedForLater() {
        Cooperative federation = federation("cp-f1");
        decide(federation);

        LocalDate first = MARCH.plusDays(14);
        Cooperative made = under(federation, "cp-c1", "GTQ", first);

        assertThat(products.products(made.id())).isEqualTo(products.products(federation.id()));
        assertThat(products.versions(made.id()))
                .extracting(CreditVersion::validFrom, each -> each.price().rate(1), CreditVersion::source)
                .containsExactly(
                        tuple(first, Rate.of("20"), Source.unconfirmed("cp-f1: made up for a test")),
                        tuple(JUNE, Rate.of("18"), Source.unconfirmed("cp-f1: made up for a test")));
        assertThat(products.versions(made.id()).getFirst().bands())
                .isEqualTo(SomeProducts.monthly(FIRST).bands());
    }

    @Test
    void whatIsLentInAnotherCurrencyIsNotGiven() {
        Cooperative federation = federation("cp-f2");
        decide(federation);
        Cooperative made = under(federation, "cp-c2", "USD", FIRST);
        assertThat(products.versions(made.id())).isEmpty();
    }

    @Test
    void aFederationThatDecidedNothingGivesNothing() {
        Cooperative made = under(federation("cp-f3"), "cp-c3", "GTQ", FIRST);
        assertThat(products.products(made.id())).isEmpty();
        assertThat(products.versions(made.id())).isEmpty();
    }

    private void decide(Cooperative federation) {
        products.add(federation.id(), new CreditProduct(SomeProducts.MONTHLY, "Mensual", "Monthly"));
        publish(federation, SomeProducts.monthly(FIRST));
        publish(federation, priced(MARCH, "20"));
        publish(federation, priced(JUNE, "18"));
    }

    private static CreditVersion priced(LocalDate from, String rate) {
        return SomeProducts.changed(SomeProducts.monthly(from))
                .with(new Price(List.of(new Cycle(1, Rate.of(rate))), Optional.empty(), List.of()))
                .version();
    }

    private void publish(Cooperative cooperative, CreditVersion version) {
        assertThat(products.publish(cooperative.id(), version)).isEqualTo(Outcome.done(version));
    }

    private Cooperative federation(String code) {
        return created(code, "GTQ", FIRST, Choices.none().of(Grade.SECOND));
    }

    private Cooperative under(Cooperative federation, String code, String currency, LocalDate from) {
        return created(code, currency, from, Choices.none().under(federation.code()));
    }

    private Cooperative created(String code, String currency, LocalDate from, Choices choices) {
        return switch (cooperatives.create(
                new CreateCooperative(code, "Coop " + code, "GT", currency, from, choices))) {
            case Outcome.Done<Cooperative>(Cooperative made) -> made;
            case Outcome.Refused<Cooperative>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
