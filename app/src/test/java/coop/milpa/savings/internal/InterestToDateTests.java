package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.InterestFixture.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.CapitalisedInterest;
import coop.milpa.savings.EarnedInterest;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.testing.ModuleTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What accounts earned so far is given once, outside the posting days too. Figures in comments by hand. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class})
class InterestToDateTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate MIDDLE = LocalDate.of(2026, 1, 16);

    private final InterestToDate toDate;
    private final SavingsProducts products;
    private final EarnedInterest interest;
    private final Books books;
    private final Days days;
    private final TenantScope tenants;
    private final BooksFixture fixture;
    private final InterestFixture savings;
    private Open open;

    InterestToDateTests(
            InterestToDate toDate,
            SavingsProducts products,
            EarnedInterest interest,
            Books books,
            Days days,
            TenantScope tenants,
            BooksFixture fixture,
            InterestFixture savings) {
        this.toDate = toDate;
        this.products = products;
        this.interest = interest;
        this.books = books;
        this.days = days;
        this.tenants = tenants;
        this.fixture = fixture;
        this.savings = savings;
        this.open = savings.open(FIRST);
    }

    @BeforeEach
    void openBooks() {
        open = savings.open(FIRST);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void theDaysSoFarAreGivenAtOnceAndTheRestOnThePostingDay() {
        publish(monthly(FIRST, "4", "10"));
        AccountId account = saver("1000.00");
        AccountId other = saver("1000.00");
        savings.close(open, MIDDLE.minusDays(1));

        give(account, MIDDLE);
        // 1000.00 x 15 days: 1.6438, tax 0.1644
        assertThat(balance(account)).isEqualTo(gtq("1001.48"));
        savings.close(open, JANUARY);

        // 1001.48 x 16 days: 1.7560, tax 0.1756; the other 1000.00 x 31: 3.3973, tax 0.3397
        assertThat(balance(account)).isEqualTo(gtq("1003.06"));
        assertThat(balance(other)).isEqualTo(gtq("1003.06"));
        assertThat(interest.of(open.cooperative(), account))
                .extracting(paid -> paid.period().from(), paid -> paid.period().to())
                .containsExactly(tuple(FIRST, MIDDLE.minusDays(1)), tuple(MIDDLE, JANUARY));
        explained(account);
    }

    @Test
    void askingTwiceGivesOnce() {
        publish(monthly(FIRST, "4", "0"));
        AccountId account = saver("1000.00");
        savings.close(open, MIDDLE.minusDays(1));

        give(account, MIDDLE);
        give(account, MIDDLE);

        assertThat(balance(account)).isEqualTo(gtq("1001.64"));
        assertThat(interest.of(open.cooperative(), account)).hasSize(1);
    }

    @Test
    void whatIsUndoneWithItsTransactionWasNeverGiven() {
        publish(monthly(FIRST, "4", "0"));
        AccountId account = saver("1000.00");
        savings.close(open, MIDDLE.minusDays(1));

        assertThatIllegalStateException()
                .isThrownBy(() -> tenants.run(open.cooperative(), () -> {
                    toDate.give(open.cooperative(), List.of(account), MIDDLE);
                    throw new IllegalStateException("killed");
                }));
        savings.close(open, JANUARY);

        assertThat(balance(account)).isEqualTo(gtq("1003.40"));
    }

    @Test
    void aLowestBalanceIsTakenOverTheDaysThatAreGiven() {
        publish(InterestFixture.version(FIRST, onLowest()));
        AccountId account = saver("1000.00");
        savings.close(open, MIDDLE.minusDays(1));
        give(account, MIDDLE);
        done(fixture.post(fixture.withdrawal(open, account, "501.64")));

        savings.close(open, JANUARY);

        // 1000.00 x 15 days: 1.6438; 500.00 x 16 days: 0.8767
        assertThat(balance(account)).isEqualTo(gtq("500.88"));
        explained(account);
    }

    @Test
    void theDayThatIsClosingIsGivenTooAndEarnsFromTheNext() {
        publish(monthly(FIRST, "4", "0"));
        AccountId account = saver("1000.00");
        savings.close(open, MIDDLE.minusDays(2));
        LocalDate day = MIDDLE.minusDays(1);
        days.startClosing(open.cooperative(), day, false);

        tenants.run(open.cooperative(), () -> toDate.giveClosing(open.cooperative(), List.of(account), day));
        savings.close(open, JANUARY);

        // 1000.00 x 15 days: 1.6438; 1001.64 x 16 days: 1.7563
        assertThat(balance(account)).isEqualTo(gtq("1003.40"));
        explained(account);
    }

    @Test
    void aPeriodThatWasGivenOnThePostingDayIsNotGivenAgain() {
        publish(monthly(FIRST, "4", "0"));
        AccountId account = saver("1000.00");
        savings.close(open, JANUARY);

        give(account, JANUARY.plusDays(1));

        assertThat(balance(account)).isEqualTo(gtq("1003.40"));
    }

    @Test
    void whatIsEarnedSoFarIsToldBeforeItIsGiven() {
        publish(InterestFixture.version(FIRST, onLowest()));
        publish(monthly(LocalDate.of(2026, 1, 11), "6", "0"));
        AccountId account = saver("1000.00");
        savings.close(open, MIDDLE.minusDays(1));

        // 1000.00 x (10 days at 4 % + 5 days at 6 %): 1.0959 + 0.8219
        var soFar = interest.soFar(open.cooperative(), account).orElseThrow();
        assertThat(soFar.interest()).isEqualTo(gtq("1.92"));
        assertThat(soFar.segments()).hasSize(2);
        give(account, MIDDLE);

        assertThat(balance(account)).isEqualTo(gtq("1001.92"));
        assertThat(interest.soFar(open.cooperative(), account)).isEmpty();
    }

    private static Earning onLowest() {
        return new Earning(
                RateTable.flat(Rate.of("4")),
                BalanceBase.MINIMUM_BALANCE,
                BigDecimal.ZERO,
                YearDays.DAYS_365,
                Posting.every(Frequency.MONTHLY),
                Rate.ZERO);
    }

    private void publish(ProductVersion version) {
        done(products.publish(open.cooperative(), version));
    }

    private void give(AccountId account, LocalDate day) {
        tenants.run(open.cooperative(), () -> toDate.give(open.cooperative(), List.of(account), day));
    }

    private void explained(AccountId account) {
        for (CapitalisedInterest paid : interest.of(open.cooperative(), account)) {
            assertThat(interest.explain(open.cooperative(), account, paid.period())
                            .orElseThrow()
                            .exact()
                            .toMoney(BooksFixture.GTQ, RoundingMode.HALF_EVEN))
                    .isEqualTo(paid.interest());
        }
    }

    private AccountId saver(String amount) {
        AccountId account = savings.account(open, FIRST);
        done(fixture.post(fixture.deposit(open, account, amount)));
        return account;
    }

    private Money balance(AccountId account) {
        return books.balance(open.cooperative(), account).orElseThrow().negated();
    }

    private static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }
}
