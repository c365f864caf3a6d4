package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.InterestFixture.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRefusal;
import coop.milpa.savings.SavingsRules;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What publishing a product's rate, or its rules, promises. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class})
class ProductVersionsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);

    private final SavingsProducts products;
    private final SavingsRules rules;
    private final InterestFixture savings;
    private Open open;

    ProductVersionsTests(SavingsProducts products, SavingsRules rules, InterestFixture savings) {
        this.products = products;
        this.rules = rules;
        this.savings = savings;
        this.open = savings.open(FIRST);
    }

    @BeforeEach
    void anotherCooperative() {
        open = savings.open(FIRST);
    }

    @Test
    void versionsAreListedByTheirFirstDay() {
        ProductVersion four = publish(monthly(FIRST, "4", "0"));
        ProductVersion five = publish(monthly(FIRST.plusMonths(1), "5", "10"));

        assertThat(products.versions(open.cooperative())).containsExactly(four, five);
    }

    @Test
    void sayingAVersionAgainChangesNothing() {
        publish(monthly(FIRST, "4", "0"));
        publish(monthly(FIRST, "4.0", "0"));

        assertThat(products.versions(open.cooperative())).hasSize(1);
    }

    @Test
    void sayingAVersionAgainThatAnotherFollowsChangesNothing() {
        ProductVersion four = publish(monthly(FIRST, "4", "0"));
        ProductVersion five = publish(monthly(FIRST.plusMonths(1), "5", "10"));

        assertThat(publish(four)).isEqualTo(four);

        assertThat(products.versions(open.cooperative())).containsExactly(four, five);
        savings.close(open, FIRST);
        assertThat(publish(four)).isEqualTo(four);
        assertThat(products.publish(open.cooperative(), monthly(FIRST, "6", "0")))
                .isEqualTo(Outcome.refused(new SavingsRefusal.VersionInClosedDays(FIRST, FIRST.plusDays(1))));
    }

    @Test
    void rulesThatOthersFollowAreSaidAgainAndChangeNothing() {
        ProductRules first = ruled(FIRST, true);
        ProductRules second = ruled(FIRST.plusMonths(1), false);

        assertThat(ruled(FIRST, true)).isEqualTo(first);

        assertThat(rules.versions(open.cooperative())).containsExactly(first, second);
        savings.close(open, FIRST);
        assertThat(ruled(FIRST, true)).isEqualTo(first);
        assertThat(rules.publish(open.cooperative(), demand(FIRST, false)))
                .isEqualTo(Outcome.refused(new SavingsRefusal.VersionInClosedDays(FIRST, FIRST.plusDays(1))));
    }

    @Test
    void aProductMustBeThere() {
        var youth = new ProductVersion(
                "youth",
                BooksFixture.GTQ,
                FIRST,
                monthly(FIRST, "4", "0").earning(),
                monthly(FIRST, "4", "0").source());
        assertThat(products.publish(open.cooperative(), youth))
                .isEqualTo(Outcome.refused(new SavingsRefusal.UnknownProduct("youth")));

        products.add(open.cooperative(), new SavingsProduct("youth", "Ahorro juvenil", "Youth savings"));
        assertThat(publish(youth)).isEqualTo(youth);
    }

    @Test
    void closedDaysHaveEarnedWhatTheyEarned() {
        savings.close(open, FIRST);

        assertThat(products.publish(open.cooperative(), monthly(FIRST, "4", "0")))
                .isEqualTo(Outcome.refused(new SavingsRefusal.VersionInClosedDays(FIRST, FIRST.plusDays(1))));
        publish(monthly(FIRST.plusDays(1), "4", "0"));
    }

    @Test
    void aVersionFollowsTheLast() {
        publish(monthly(FIRST.plusDays(9), "4", "0"));

        assertThat(products.publish(open.cooperative(), monthly(FIRST.plusDays(8), "5", "0")))
                .isEqualTo(
                        Outcome.refused(new SavingsRefusal.VersionNotAfterLast(FIRST.plusDays(8), FIRST.plusDays(9))));
    }

    @Test
    void nonsenseIsNoVersion() {
        assertThatIllegalArgumentException().isThrownBy(() -> earning("1001", Frequency.MONTHLY));
        assertThatIllegalArgumentException().isThrownBy(() -> earning("4", Frequency.DAILY));
    }

    private static Earning earning(String rate, Frequency posting) {
        return new Earning(Rate.of(rate), YearDays.DAYS_365, posting, Rate.ZERO);
    }

    private ProductRules ruled(LocalDate from, boolean offered) {
        return done(rules.publish(open.cooperative(), demand(from, offered)));
    }

    private static ProductRules demand(LocalDate from, boolean offered) {
        var what = new Rules(Kind.DEMAND, true, offered, Limits.NONE, Fees.NONE, Plan.NONE, Dormancy.NEVER);
        return MembersFixture.rules(SavingsAccount.DEMAND, from, what);
    }

    private ProductVersion publish(ProductVersion version) {
        return done(products.publish(open.cooperative(), version));
    }
}
