package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.InterestFixture.monthly;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.DepositEarning;
import coop.milpa.kernel.DepositHistory;
import coop.milpa.kernel.DepositInterest;
import coop.milpa.kernel.DepositMovement;
import coop.milpa.kernel.DepositTerms;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.InterestSettlement;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PeriodStart;
import coop.milpa.kernel.PostingPlan;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RoundAt;
import coop.milpa.kernel.Rounding;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.CapitalisedInterest;
import coop.milpa.savings.EarnedInterest;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.testing.ModuleTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The close gives 200 savers with random histories what the calculator says, to the cent. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class})
class InterestLawsTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);
    private static final int SAVERS = 100;
    private static final Rate RATE = Rate.of("4.25");
    private static final Rate WITHHOLDING = Rate.of("10");

    private final SavingsProducts products;
    private final EarnedInterest interest;
    private final AccrualRegister accruals;
    private final Ledger ledger;
    private final TenantScope tenants;
    private final BooksFixture fixture;
    private final InterestFixture savings;

    InterestLawsTests(
            SavingsProducts products,
            EarnedInterest interest,
            AccrualRegister accruals,
            Ledger ledger,
            TenantScope tenants,
            BooksFixture fixture,
            InterestFixture savings) {
        this.products = products;
        this.interest = interest;
        this.accruals = accruals;
        this.ledger = ledger;
        this.tenants = tenants;
        this.fixture = fixture;
        this.savings = savings;
    }

    @Test
    void eachSaverIsGivenWhatTheCalculatorSays() {
        assertThat(histories(20_260_228L, true)).hasSize(SAVERS);
    }

    @Test
    void whatWasAccruedIsWhatWasGivenButForRoundingEachAccountOnce() {
        Open books = savings.open(FIRST);
        List<CapitalisedInterest> given = histories(books, 20_251_222L, false).values().stream()
                .flatMap(List::stream)
                .toList();

        BigDecimal paid =
                given.stream().map(one -> one.interest().toDecimal()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Accrual accrued = tenants.read(books.cooperative(), () -> accruals.all(books.cooperative())).stream()
                .map(Accrued::exact)
                .reduce(Accrual.ZERO, Accrual::plus);
        BigDecimal carried = accrued.exact().rounded(10, RoundingMode.HALF_EVEN).subtract(paid);
        assertThat(carried.abs()).isLessThan(new BigDecimal("0.005").multiply(BigDecimal.valueOf(given.size())));
    }

    private Map<AccountId, List<CapitalisedInterest>> histories(long seed, boolean backDated) {
        return histories(savings.open(FIRST), seed, backDated);
    }

    /** What each was given, after it was compared with the calculator, the explanation and the books. */
    private Map<AccountId, List<CapitalisedInterest>> histories(Open books, long seed, boolean backDated) {
        done(products.publish(books.cooperative(), monthly(FIRST, RATE.toText(), WITHHOLDING.toText())));
        List<AccountId> accounts = savings.accounts(books, FIRST, SAVERS);
        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<AccountId, List<DepositMovement>> moved = new LinkedHashMap<>();
        accounts.forEach(account -> moved.put(account, new ArrayList<>()));
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            move(books, moved, new Day(day, dice, backDated));
            savings.close(books, day);
        }
        Map<AccountId, List<CapitalisedInterest>> given = new LinkedHashMap<>();
        moved.forEach((account, movements) -> given.put(account, compared(books, account, movements)));
        fixture.assertBooksBalance(books);
        return given;
    }

    private record Day(LocalDate date, RandomGenerator dice, boolean backDated) {

        /** Mostly this day; sometimes an earlier one of the same month. */
        LocalDate value() {
            LocalDate month = date.withDayOfMonth(1).isBefore(FIRST) ? FIRST : date.withDayOfMonth(1);
            boolean earlier = backDated && dice.nextInt(4) == 0;
            return earlier ? month.plusDays(dice.nextLong(DayCount.days(month, date) + 1)) : date;
        }
    }

    private void move(Open books, Map<AccountId, List<DepositMovement>> moved, Day day) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<AccountId, List<DepositMovement>> one : moved.entrySet()) {
            if (day.dice().nextInt(8) == 0) {
                long saved = sum(one.getValue()).movePointRight(2).longValueExact();
                boolean takes = saved > 0 && day.dice().nextBoolean();
                long minor =
                        takes ? -day.dice().nextLong(1, saved + 1) : day.dice().nextLong(1, 2_000_000);
                LocalDate value = takes ? day.date() : day.value();
                one.getValue().add(new DepositMovement(value, BigDecimal.valueOf(minor, 2)));
                entries.add(Entry.transfer(
                        fixture.heading(books).valued(value),
                        minor > 0 ? books.cash() : one.getKey(),
                        minor > 0 ? one.getKey() : books.cash(),
                        new Money(Math.abs(minor), BooksFixture.GTQ),
                        Standing.MEMBER));
            }
        }
        if (!entries.isEmpty()) {
            tenants.write(books.cooperative(), () -> ledger.postAll(books.cooperative(), entries))
                    .forEach(InterestFixture::done);
        }
    }

    private static BigDecimal sum(List<DepositMovement> movements) {
        return movements.stream().map(DepositMovement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<CapitalisedInterest> compared(Open books, AccountId account, List<DepositMovement> movements) {
        List<CapitalisedInterest> given = interest.of(books.cooperative(), account);
        var history = new DepositHistory(FIRST, LAST.plusDays(1), BigDecimal.ZERO, movements);
        List<String> expected = DepositInterest.calculate(terms(), history).postings().stream()
                .filter(posting -> posting.interest().signum() != 0)
                .map(posting -> posting.on() + ": " + posting.interest() + " - " + posting.withheld())
                .toList();
        assertThat(given.stream().filter(one -> !one.interest().isZero()).map(InterestLawsTests::words))
                .containsExactlyElementsOf(expected);
        given.forEach(one -> assertThat(interest.explain(books.cooperative(), account, one.period()))
                .hasValueSatisfying(
                        explained -> assertThat(explained.exact().toMoney(BooksFixture.GTQ, RoundingMode.HALF_EVEN))
                                .isEqualTo(one.interest())));
        return given;
    }

    private static String words(CapitalisedInterest given) {
        return given.period().to().plusDays(1) + ": " + given.interest().toDecimal() + " - "
                + given.withheld().toDecimal();
    }

    private static DepositTerms terms() {
        var earning = new DepositEarning(RateTable.flat(RATE), Rate.ZERO, BigDecimal.ZERO, YearDays.DAYS_365);
        var plan = new PostingPlan(Frequency.NEVER, Frequency.MONTHLY, PeriodStart.CALENDAR, Month.JANUARY);
        var rounding = Rounding.to(BooksFixture.GTQ, RoundingMode.HALF_EVEN);
        return new DepositTerms(
                earning,
                BalanceBase.DAILY_BALANCE,
                plan,
                new InterestSettlement(rounding, RoundAt.POSTING, WITHHOLDING));
    }
}
