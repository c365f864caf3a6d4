package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.InterestFixture.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.ledger.Standing;
import coop.milpa.savings.CapitalisedInterest;
import coop.milpa.savings.EarnedInterest;
import coop.milpa.savings.ExplainedInterest;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.testing.ModuleTest;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the close promises about the interest of savings. Figures in comments are reckoned by hand. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, InterestTests.Steps.class})
class InterestTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

    private final SavingsProducts products;
    private final EarnedInterest interest;
    private final Books books;
    private final Accounts accounts;
    private final Charts charts;
    private final Days days;
    private final BooksFixture fixture;
    private final InterestFixture savings;
    private final FailingStep failing;
    private Open open;

    InterestTests(
            SavingsProducts products,
            EarnedInterest interest,
            Books books,
            Accounts accounts,
            Charts charts,
            Days days,
            BooksFixture fixture,
            InterestFixture savings,
            FailingStep failing) {
        this.products = products;
        this.interest = interest;
        this.books = books;
        this.accounts = accounts;
        this.charts = charts;
        this.days = days;
        this.fixture = fixture;
        this.savings = savings;
        this.failing = failing;
        this.open = savings.open(FIRST);
    }

    @BeforeEach
    void openBooks() {
        open = savings.open(FIRST);
        failing.fails.set(false);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void eachMonthIsGivenToTheCent() {
        publish(FIRST, "4", "10");
        AccountId account = saver("1000.00");

        savings.close(open, LocalDate.of(2026, 2, 28));

        // 1000.00 x 10 days: 1.0959, tax 0.1096; 1000.99 x 31: 3.4006, tax 0.3401; 1004.05 x 28: 3.0809, tax 0.3081
        assertThat(interest.of(open.cooperative(), account))
                .extracting(
                        paid -> paid.interest().minor(), paid -> paid.withheld().minor())
                .containsExactly(tuple(110L, 11L), tuple(340L, 34L), tuple(308L, 31L));
        assertThat(balance(account)).isEqualTo(gtq("1006.82"));
        assertThat(standing(AccountRole.INTEREST_EXPENSE_SAVINGS)).isEqualTo(758);
        assertThat(standing(AccountRole.WITHHOLDING_PAYABLE)).isEqualTo(-76);
        assertThat(standing(AccountRole.INTEREST_PAYABLE_SAVINGS)).isZero();
    }

    @Test
    void interestEarnedSoFarIsOwed() {
        publish(FIRST, "4", "0");
        saver("1000.00");

        savings.close(open, FIRST.plusDays(2));

        // 3 x 0.109589
        assertThat(standing(AccountRole.INTEREST_PAYABLE_SAVINGS)).isEqualTo(-33);
        assertThat(standing(AccountRole.INTEREST_EXPENSE_SAVINGS)).isEqualTo(33);
    }

    @Test
    void aProductWithoutARateEarnsNothing() {
        AccountId account = saver("1000.00");

        savings.close(open, DECEMBER);

        assertThat(interest.of(open.cooperative(), account)).isEmpty();
        assertThat(balance(account)).isEqualTo(gtq("1000.00"));
    }

    @Test
    void whatWasSavedBeforeTheFirstRateEarnsFromThatDayOnly() {
        AccountId account = saver("1000.00");
        savings.close(open, LocalDate.of(2026, 1, 10));
        publish(LocalDate.of(2026, 1, 11), "4", "0");

        savings.close(open, JANUARY);

        // 1000.00 x 21 days: 2.3014
        assertThat(balance(account)).isEqualTo(gtq("1002.30"));
        assertThat(explain(account, LocalDate.of(2026, 1, 11), JANUARY).segments())
                .hasSize(1);
    }

    @Test
    void aDepositCountsFromItsValueDate() {
        publish(FIRST, "4", "0");
        AccountId account = saver("100.00");
        savings.close(open, LocalDate.of(2026, 1, 14));
        depositValued(account, "500.00", LocalDate.of(2026, 1, 5));

        savings.close(open, JANUARY);

        // 100.11 x 31 + 500.00 x 27 days: 1.8196
        assertThat(balance(account)).isEqualTo(gtq("601.93"));
        ExplainedInterest explained = explain(account, LocalDate.of(2026, 1, 1), JANUARY);
        assertThat(explained.segments())
                .extracting(segment -> segment.days(), segment -> segment.base().rounded(2, RoundingMode.UNNECESSARY))
                .containsExactly(
                        tuple(4L, gtq("100.11").toDecimal()),
                        tuple(27L, gtq("600.11").toDecimal()));
    }

    @Test
    void aDepositValuedInAPeriodThatWasGivenEarnsThoseDaysInTheNext() {
        publish(FIRST, "4", "0");
        AccountId account = saver("100.00");
        savings.close(open, LocalDate.of(2026, 1, 14));
        depositValued(account, "500.00", LocalDate.of(2025, 12, 28));

        savings.close(open, JANUARY);

        // 100.11 x 31 + 500.00 x 35 days: 2.2579
        assertThat(balance(account)).isEqualTo(gtq("602.37"));
        assertThat(explain(account, LocalDate.of(2026, 1, 1), JANUARY).segments())
                .anySatisfy(segment -> assertThat(segment.from()).isEqualTo(LocalDate.of(2025, 12, 28)));
    }

    @Test
    void aDepositThatIsUndoneGivesItsInterestBackOutOfWhatComesLater() {
        publish(FIRST, "4", "0");
        AccountId account = savings.account(open, FIRST);
        var entry =
                done(fixture.post(fixture.deposit(open, account, "1000.00"))).entry();
        savings.close(open, LocalDate.of(2026, 1, 4));

        done(fixture.reverse(new ReverseEntry(fixture.heading(open), entry)));
        savings.close(open, JANUARY);

        assertThat(balance(account)).isEqualTo(gtq("1.10"));
        assertThat(interest.of(open.cooperative(), account)).hasSize(1);
    }

    @Test
    void aNewRateCountsFromItsDayInTheMiddleOfAPeriod() {
        publish(FIRST, "4", "0");
        publish(LocalDate.of(2026, 1, 16), "6", "0");
        AccountId account = saver("1000.00");

        savings.close(open, JANUARY);

        // 1001.10 x (15 days at 4 % + 16 days at 6 %): 4.2787
        assertThat(balance(account)).isEqualTo(gtq("1005.38"));
        assertThat(explain(account, LocalDate.of(2026, 1, 1), JANUARY).segments())
                .extracting(segment -> segment.rate().toText())
                .containsExactly("4", "6");
    }

    @Test
    void aLeapYearHas366Days() {
        LocalDate first = LocalDate.of(2024, 2, 1);
        open = savings.open(first);
        var actual = new Earning(Rate.of("4"), YearDays.ACTUAL, Frequency.MONTHLY, Rate.ZERO);
        done(products.publish(open.cooperative(), InterestFixture.version(first, actual)));
        AccountId account = savings.account(open, first);
        done(fixture.post(fixture.deposit(open, account, "1000.00")));

        savings.close(open, LocalDate.of(2024, 2, 29));

        // 1000.00 x 29 days of 366: 3.1694; of 365 it were 3.1781
        assertThat(balance(account)).isEqualTo(gtq("1003.17"));
    }

    @Test
    void whoPostsWhileTheLastDayClosesEarnsFromTheNextDay() {
        publish(FIRST, "4", "0");
        AccountId account = saver("1000.00");
        savings.close(open, DECEMBER.minusDays(1));
        days.startClosing(open.cooperative(), DECEMBER, false);
        done(fixture.post(fixture.deposit(open, account, "5000.00")));

        savings.close(open, JANUARY);

        // 1000.00 x 10 days: 1.0959; 6001.10 x 31 days: 20.3873
        assertThat(balance(account)).isEqualTo(gtq("6021.49"));
    }

    @Test
    void aCloseThatStoppedBetweenItsStepsGivesNothingTwice() {
        publish(FIRST, "4", "0");
        AccountId account = saver("1000.00");
        savings.close(open, DECEMBER.minusDays(1));
        failing.fails.set(true);
        assertThatIllegalStateException().isThrownBy(() -> savings.close(open, DECEMBER));
        assertThat(balance(account)).isEqualTo(gtq("1001.10"));

        failing.fails.set(false);
        savings.close(open, DECEMBER);
        savings.close(open, DECEMBER);

        assertThat(balance(account)).isEqualTo(gtq("1001.10"));
        assertThat(standing(AccountRole.INTEREST_EXPENSE_SAVINGS)).isEqualTo(110);
    }

    @Test
    void aFrozenAccountIsGivenItsInterestWhenItMovesAgain() {
        publish(FIRST, "4", "0");
        AccountId frozen = saver("1000.00");
        AccountId other = saver("1000.00");
        accounts.freeze(open.cooperative(), frozen, true);
        savings.close(open, DECEMBER);
        assertThat(balance(frozen)).isEqualTo(gtq("1000.00"));
        assertThat(balance(other)).isEqualTo(gtq("1001.10"));
        assertThat(standing(AccountRole.INTEREST_PAYABLE_SAVINGS)).isEqualTo(-110);

        accounts.freeze(open.cooperative(), frozen, false);
        savings.close(open, JANUARY);

        // 1000.00 x 41 days: 4.4932
        assertThat(balance(frozen)).isEqualTo(gtq("1004.49"));
        assertThat(standing(AccountRole.INTEREST_PAYABLE_SAVINGS)).isZero();
        CapitalisedInterest paid = interest.of(open.cooperative(), frozen).getFirst();
        assertThat(explain(frozen, paid.period().from(), paid.period().to()).segments())
                .hasSize(2);
    }

    @Test
    void whatWasNotEarnedIsNotExplained() {
        publish(FIRST, "4", "0");
        AccountId empty = savings.account(open, FIRST);

        savings.close(open, DECEMBER);

        assertThat(interest.explain(open.cooperative(), empty, new Period(FIRST, DECEMBER)))
                .isEmpty();
    }

    private void publish(LocalDate from, String rate, String withholding) {
        done(products.publish(open.cooperative(), monthly(from, rate, withholding)));
    }

    private AccountId saver(String amount) {
        AccountId account = savings.account(open, FIRST);
        done(fixture.post(fixture.deposit(open, account, amount)));
        return account;
    }

    private void depositValued(AccountId account, String amount, LocalDate on) {
        done(fixture.post(
                Entry.transfer(fixture.heading(open).valued(on), open.cash(), account, gtq(amount), Standing.MEMBER)));
    }

    private Money balance(AccountId account) {
        return books.balance(open.cooperative(), account).orElseThrow().negated();
    }

    /** What a role's code stands at in minor units, debit positive. */
    private long standing(AccountRole role) {
        var code = charts.playing(open.cooperative(), role);
        return books
                .trialBalance(open.cooperative(), days.open(open.cooperative()).orElseThrow())
                .rows()
                .stream()
                .filter(row -> row.code().equals(code))
                .mapToLong(row -> row.balance().minor())
                .sum();
    }

    /** Explained, and in agreement with what was given. */
    private ExplainedInterest explain(AccountId account, LocalDate from, LocalDate to) {
        ExplainedInterest explained = interest.explain(open.cooperative(), account, new Period(from, to))
                .orElseThrow();
        assertThat(explained.exact().toMoney(BooksFixture.GTQ, RoundingMode.HALF_EVEN))
                .isEqualTo(explained.paid().interest());
        return explained;
    }

    private static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    /** Comes after the interest and can be told to fail. */
    static class FailingStep implements CloseStep {
        final AtomicBoolean fails = new AtomicBoolean();

        @Override
        public String name() {
            return "test.failing";
        }

        @Override
        public int order() {
            return 300;
        }

        @Override
        public StepFigures run(CooperativeId cooperative, LocalDate day) {
            if (fails.get()) {
                throw new IllegalStateException("stopped");
            }
            return StepFigures.none();
        }
    }

    static class Steps {

        @Bean
        FailingStep failingStep() {
            return new FailingStep();
        }
    }
}
