package coop.milpa.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What a new cooperative gets of its federation's savings products. */
@ModuleTest
class StarterProductsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Source READ = Source.confirmed("acta 4 del consejo");

    private final Cooperatives cooperatives;
    private final SavingsProducts products;
    private final SavingsRules rules;
    private final SavingsAccounts accounts;

    StarterProductsTests(
            Cooperatives cooperatives, SavingsProducts products, SavingsRules rules, SavingsAccounts accounts) {
        this.cooperatives = cooperatives;
        this.products = products;
        this.rules = rules;
        this.accounts = accounts;
    }

    @Test
    void aNewCooperativeStartsWithWhatItsFederationOffersThenAndWhatIsDecidedForLater() {
        Cooperative federation = federation("sp-f1");
        decide(federation);

        Cooperative made = under(federation, "sp-c1", MARCH.plusDays(14));

        assertThat(accounts.products(made.id())).containsExactlyInAnyOrder("demand", "meta");
        assertThat(rules.versions(made.id()))
                .extracting(
                        ProductRules::product,
                        ProductRules::validFrom,
                        one -> one.rules().limits().opening())
                .containsExactly(
                        tuple("demand", MARCH.plusDays(14), 2_000L),
                        tuple("demand", JUNE, 3_000L),
                        tuple("meta", MARCH.plusDays(14), 0L));
        assertThat(products.versions(made.id())).singleElement().satisfies(version -> {
            assertThat(version.validFrom()).isEqualTo(MARCH.plusDays(14));
            assertThat(version.earning().flatRate()).contains(Rate.of("3"));
        });
    }

    @Test
    void whatIsGivenIsItsOwnAndNobodyThereHasConfirmedIt() {
        Cooperative federation = federation("sp-f2");
        decide(federation);

        Cooperative made = under(federation, "sp-c2", FIRST);

        assertThat(rules.versions(made.id()))
                .extracting(ProductRules::source)
                .containsOnly(Source.unconfirmed("sp-f2: acta 4 del consejo"));
        assertThat(products.versions(made.id()))
                .extracting(ProductVersion::source)
                .containsOnly(Source.unconfirmed("sp-f2: acta 4 del consejo"));
    }

    @Test
    void aFederationThatDecidedNothingGivesNothing() {
        Cooperative made = under(federation("sp-f3"), "sp-c3", FIRST);

        assertThat(rules.versions(made.id())).isEmpty();
        assertThat(products.versions(made.id())).isEmpty();
    }

    private void decide(Cooperative federation) {
        products.add(federation.id(), new SavingsProduct("meta", "Ahorro programado", "Programmed savings"));
        ruled(federation, "demand", FIRST, Kind.DEMAND, 1_000);
        done(rules.publish(federation.id(), new ProductRules("demand", USD, FIRST, Rules.plain(Kind.DEMAND), READ)));
        ruled(federation, "demand", MARCH, Kind.DEMAND, 2_000);
        ruled(federation, "demand", JUNE, Kind.DEMAND, 3_000);
        ruled(federation, "meta", FIRST, Kind.PROGRAMMED, 0);
        var earning = new ProductVersion.Earning(Rate.of("3"), YearDays.DAYS_365, Frequency.MONTHLY, Rate.of("10"));
        done(products.publish(federation.id(), new ProductVersion("meta", GTQ, FIRST, earning, READ)));
    }

    private void ruled(Cooperative federation, String product, LocalDate from, Kind kind, long opening) {
        var limits = new Limits(opening, 0, 0, 200, "");
        var what = new Rules(kind, true, true, limits, Fees.NONE, Plan.NONE, Dormancy.NEVER);
        done(rules.publish(federation.id(), new ProductRules(product, GTQ, from, what, READ)));
    }

    private Cooperative federation(String code) {
        return created(code, FIRST, Choices.none().of(Grade.SECOND));
    }

    private Cooperative under(Cooperative federation, String code, LocalDate from) {
        return created(code, from, Choices.none().under(federation.code()));
    }

    private Cooperative created(String code, LocalDate from, Choices choices) {
        return done(cooperatives.create(new CreateCooperative(code, "Coop " + code, "GT", "GTQ", from, choices)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
