package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
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
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.RoundAt;
import coop.milpa.kernel.Rounding;
import coop.milpa.kernel.TierMethod;
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
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
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

/**
 * Savers with random histories are given what the calculator says, to the cent, whatever the tiers, the base, the
 * minimum and the days of the year; and what they were given is explained to the cent.
 */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class})
class TierLawsTests {

    private static final int SAVERS = 100;
    private static final Rate WITHHOLDING = Rate.of("10");

    private final SavingsProducts products;
    private final EarnedInterest interest;
    private final Ledger ledger;
    private final TenantScope tenants;
    private final BooksFixture fixture;
    private final InterestFixture savings;

    TierLawsTests(
            SavingsProducts products,
            EarnedInterest interest,
            Ledger ledger,
            TenantScope tenants,
            BooksFixture fixture,
            InterestFixture savings) {
        this.products = products;
        this.interest = interest;
        this.ledger = ledger;
        this.tenants = tenants;
        this.fixture = fixture;
        this.savings = savings;
    }

    @Test
    void theTierReachedHoldsForTheWholeBalance() {
        law(1, tiers(TierMethod.WHOLE_BALANCE), BalanceBase.DAILY_BALANCE, "0", YearDays.DAYS_365);
        law(2, tiers(TierMethod.WHOLE_BALANCE), BalanceBase.DAILY_BALANCE, "250.00", YearDays.ACTUAL);
    }

    @Test
    void eachSliceEarnsItsOwnRate() {
        law(3, tiers(TierMethod.SLICES), BalanceBase.DAILY_BALANCE, "0", YearDays.ACTUAL);
        law(4, tiers(TierMethod.SLICES), BalanceBase.DAILY_BALANCE, "1000.01", YearDays.DAYS_360);
    }

    @Test
    void theAverageOfThePeriodEarns() {
        law(5, tiers(TierMethod.WHOLE_BALANCE), BalanceBase.AVERAGE_BALANCE, "0", YearDays.ACTUAL);
        law(6, tiers(TierMethod.SLICES), BalanceBase.AVERAGE_BALANCE, "100.00", YearDays.DAYS_365);
        law(7, RateTable.flat(Rate.of("3.75")), BalanceBase.AVERAGE_BALANCE, "500.00", YearDays.DAYS_360);
    }

    @Test
    void theLowestBalanceOfThePeriodEarns() {
        law(8, tiers(TierMethod.WHOLE_BALANCE), BalanceBase.MINIMUM_BALANCE, "0", YearDays.DAYS_365);
        law(9, tiers(TierMethod.SLICES), BalanceBase.MINIMUM_BALANCE, "100.00", YearDays.ACTUAL);
        law(10, RateTable.flat(Rate.of("3.75")), BalanceBase.MINIMUM_BALANCE, "0", YearDays.ACTUAL);
    }

    @Test
    void oneRateFromAMinimumOn() {
        law(11, RateTable.flat(Rate.of("4.125")), BalanceBase.DAILY_BALANCE, "300.00", YearDays.ACTUAL);
        law(12, RateTable.flat(Rate.of("0")), BalanceBase.DAILY_BALANCE, "300.00", YearDays.ACTUAL);
    }

    @Test
    void aYearThatStartsInFebruaryPassesTheTurnOfALeapYear() {
        var rates = tiers(TierMethod.SLICES);
        var posting = new Posting(Frequency.ANNUAL, Month.FEBRUARY);
        int seed = 20;
        for (BalanceBase base : BalanceBase.values()) {
            law(seed++, earning(rates, base, "50.00", YearDays.ACTUAL, posting));
        }
        var flat = RateTable.flat(Rate.of("4.25"));
        law(24, earning(flat, BalanceBase.DAILY_BALANCE, "0", YearDays.ACTUAL, posting));
    }

    private static RateTable tiers(TierMethod method) {
        return new RateTable(
                List.of(
                        new RateTier(new BigDecimal("100.00"), Rate.of("1.5")),
                        new RateTier(new BigDecimal("1000.00"), Rate.of("3")),
                        new RateTier(new BigDecimal("5000.50"), Rate.of("4.375"))),
                method);
    }

    private static Earning earning(
            RateTable rates, BalanceBase base, String minimum, YearDays yearDays, Posting posting) {
        return new Earning(rates, base, new BigDecimal(minimum), yearDays, posting, WITHHOLDING);
    }

    private void law(long seed, RateTable rates, BalanceBase base, String minimum, YearDays yearDays) {
        law(seed, earning(rates, base, minimum, yearDays, Posting.every(Frequency.MONTHLY)));
    }

    private void law(long seed, Earning earning) {
        LocalDate first = LocalDate.of(2023, 12, 20);
        LocalDate last = LocalDate.of(2024, 1, 31);
        Open books = savings.open(first);
        done(products.publish(books.cooperative(), InterestFixture.version(first, earning)));
        List<AccountId> accounts = savings.accounts(books, first, SAVERS);
        LocalDate later = LocalDate.of(2024, 1, 11);
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<AccountId, Saver> savers = new LinkedHashMap<>();
        accounts.forEach(account -> savers.put(account, new Saver(first, new ArrayList<>())));
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (day.equals(later)) {
                savings.accounts(books, day, SAVERS / 4)
                        .forEach(account -> savers.put(account, new Saver(later, new ArrayList<>())));
            }
            move(books, savers, day, dice);
            savings.close(books, day);
        }
        savers.forEach((account, saver) -> compare(books, account, saver, new Law(earning, last.plusDays(1))));
        fixture.assertBooksBalance(books);
    }

    private record Saver(LocalDate from, List<DepositMovement> movements) {

        BigDecimal sum() {
            return movements.stream().map(DepositMovement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private record Law(Earning earning, LocalDate to) {}

    /** Deposits and withdrawals, some valued earlier in the month, so that balances go below zero; often round sums. */
    private void move(Open books, Map<AccountId, Saver> savers, LocalDate day, RandomGenerator dice) {
        List<Entry> entries = new ArrayList<>();
        savers.forEach((account, saver) -> {
            if (dice.nextInt(6) != 0) {
                return;
            }
            long saved = saver.sum().movePointRight(2).longValueExact();
            boolean takes = saved > 0 && dice.nextBoolean();
            long most = takes ? saved : 800_000;
            long minor = dice.nextInt(3) == 0 ? Math.min(most, 100_000) : dice.nextLong(1, most + 1);
            LocalDate value = valued(saver, day, dice);
            long signed = takes ? -minor : minor;
            saver.movements().add(new DepositMovement(value, BigDecimal.valueOf(signed, 2)));
            entries.add(Entry.transfer(
                    fixture.heading(books).valued(value),
                    takes ? account : books.cash(),
                    takes ? books.cash() : account,
                    new Money(minor, BooksFixture.GTQ),
                    Standing.MEMBER));
        });
        if (!entries.isEmpty()) {
            tenants.write(books.cooperative(), () -> ledger.postAll(books.cooperative(), entries))
                    .forEach(InterestFixture::done);
        }
    }

    private static LocalDate valued(Saver saver, LocalDate day, RandomGenerator dice) {
        LocalDate month = day.withDayOfMonth(1).isBefore(saver.from()) ? saver.from() : day.withDayOfMonth(1);
        boolean earlier = dice.nextInt(4) == 0;
        return earlier ? month.plusDays(dice.nextLong(DayCount.days(month, day) + 1)) : day;
    }

    private void compare(Open books, AccountId account, Saver saver, Law law) {
        List<CapitalisedInterest> given = interest.of(books.cooperative(), account);
        var history = new DepositHistory(saver.from(), law.to(), BigDecimal.ZERO, saver.movements());
        List<String> expected = DepositInterest.calculate(terms(law.earning()), history).postings().stream()
                .filter(posting -> posting.interest().signum() != 0)
                .map(posting -> posting.on() + ": " + posting.interest() + " - " + posting.withheld())
                .toList();
        assertThat(given.stream().filter(one -> !one.interest().isZero()).map(TierLawsTests::words))
                .as(law.earning() + " " + saver)
                .containsExactlyElementsOf(expected);
        given.forEach(one -> assertThat(interest.explain(books.cooperative(), account, one.period()))
                .hasValueSatisfying(explained -> assertThat(explained.segments().stream()
                                .map(segment -> segment.interest())
                                .reduce(Accrual.ZERO, Accrual::plus)
                                .toMoney(BooksFixture.GTQ, RoundingMode.HALF_EVEN))
                        .isEqualTo(one.interest())));
    }

    private static String words(CapitalisedInterest given) {
        return given.period().to().plusDays(1) + ": " + given.interest().toDecimal() + " - "
                + given.withheld().toDecimal();
    }

    private static DepositTerms terms(Earning earning) {
        var days = new DepositEarning(earning.rates(), Rate.ZERO, earning.minimumToEarn(), earning.yearDays());
        var plan = new PostingPlan(
                Frequency.NEVER,
                earning.posting().every(),
                PeriodStart.CALENDAR,
                earning.posting().yearStartsIn());
        var rounding = Rounding.to(BooksFixture.GTQ, RoundingMode.HALF_EVEN);
        return new DepositTerms(
                days, earning.base(), plan, new InterestSettlement(rounding, RoundAt.POSTING, earning.withholding()));
    }
}
