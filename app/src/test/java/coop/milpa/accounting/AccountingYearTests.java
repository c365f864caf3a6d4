package coop.milpa.accounting;

import static coop.milpa.accounting.AccountingFixture.ANA;
import static coop.milpa.accounting.AccountingFixture.BERTA;
import static coop.milpa.accounting.AccountingFixture.done;
import static coop.milpa.accounting.AccountingFixture.why;
import static coop.milpa.ledger.AccountRole.CASH;
import static coop.milpa.ledger.AccountRole.FEE_INCOME;
import static coop.milpa.ledger.AccountRole.OPERATING_EXPENSE;
import static coop.milpa.ledger.AccountRole.SURPLUS_OF_YEAR;
import static coop.milpa.ledger.AccountRole.TAX_PAYABLE;
import static coop.milpa.ledger.BooksFixture.GTQ;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Progress;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A year of accounting, driven by the close of its days. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, AccountingFixture.class})
class AccountingYearTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 15);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
    private static final LocalDate NEW_YEAR = YEAR_END.plusDays(1);
    private static final Books.Period YEAR = new Books.Period(FIRST, YEAR_END);

    private final Closes closes;
    private final Days days;
    private final YearEnds years;
    private final RecurringEntries recurring;
    private final FinancialStatements statements;
    private final Settings settings;
    private final AccountingFixture people;
    private final BooksFixture fixture;
    private BooksFixture.Open open;

    AccountingYearTests(
            Closes closes,
            Days days,
            YearEnds years,
            RecurringEntries recurring,
            FinancialStatements statements,
            Settings settings,
            AccountingFixture people,
            BooksFixture fixture) {
        this.closes = closes;
        this.days = days;
        this.years = years;
        this.recurring = recurring;
        this.statements = statements;
        this.settings = settings;
        this.people = people;
        this.fixture = fixture;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open(FIRST);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void aYearOfRentAndFeesEndsInItsSurplus() {
        people.posted(open, CASH, FEE_INCOME, "1000.00");
        approved(rent(Recurrence.monthEnds(FIRST), "100.00"));

        closeThrough(YEAR_END);

        assertThat(people.balance(open, FEE_INCOME, YEAR_END)).isEqualTo(Money.zero(GTQ));
        assertThat(people.balance(open, OPERATING_EXPENSE, YEAR_END)).isEqualTo(Money.zero(GTQ));
        assertThat(people.balance(open, SURPLUS_OF_YEAR, YEAR_END)).isEqualTo(Money.of("-700.00", GTQ));
        assertThat(people.balance(open, TAX_PAYABLE, YEAR_END)).isEqualTo(Money.of("-300.00", GTQ));
        assertThat(years.closed(open.cooperative())).singleElement().satisfies(year -> {
            assertThat(year.endsOn()).isEqualTo(YEAR_END);
            assertThat(year.surpluses()).containsExactly(new YearEnd.Surplus(open.branch(), Money.of("700.00", GTQ)));
        });
    }

    @Test
    void theIncomeStatementOfAClosedYearCanStillBeRead() {
        people.posted(open, CASH, FEE_INCOME, "1000.00");
        people.posted(open, OPERATING_EXPENSE, CASH, "400.00");
        IncomeStatement before = statements.income(open.cooperative(), YEAR);

        closeThrough(YEAR_END);

        assertThat(statements.income(open.cooperative(), YEAR)).isEqualTo(before);
        assertThat(before.totals()).containsExactly(new IncomeStatement.Total(GTQ, 100_000, 40_000));
        assertThat(statements
                        .income(open.cooperative(), new Books.Period(NEW_YEAR, NEW_YEAR.plusDays(9)))
                        .rows())
                .isEmpty();
    }

    @Test
    void theBalanceSheetBalancesBeforeTheYearEndAndAfterIt() {
        people.posted(open, CASH, FEE_INCOME, "1000.00");
        people.posted(open, OPERATING_EXPENSE, CASH, "400.00");
        closeThrough(YEAR_END);

        BalanceSheet during = statements.balance(open.cooperative(), YEAR_END.minusDays(1));
        BalanceSheet after = statements.balance(open.cooperative(), YEAR_END);

        assertThat(during.totals()).containsExactly(new BalanceSheet.Total(GTQ, 60_000, 0, 0, 60_000));
        assertThat(after.totals()).containsExactly(new BalanceSheet.Total(GTQ, 60_000, 0, 60_000, 0));
        assertThat(during.totals()).allMatch(BalanceSheet.Total::balances);
        assertThat(after.totals()).allMatch(BalanceSheet.Total::balances);
    }

    @Test
    void aYearIsClosedOnceAndNotOpenedAgain() {
        people.posted(open, CASH, FEE_INCOME, "1000.00");
        closeThrough(YEAR_END.minusDays(1));
        YearEnd year = done(years.close(open.cooperative()));

        assertThat(year.surpluses()).containsExactly(new YearEnd.Surplus(open.branch(), Money.of("1000.00", GTQ)));
        assertThat(why(years.close(open.cooperative()))).isEqualTo(new AccountingRefusal.YearAlreadyClosed(YEAR_END));
    }

    @Test
    void whatIsEarnedAfterTheYearWasClosedByHandIsTakenByTheCloseOfItsLastDay() {
        people.posted(open, CASH, FEE_INCOME, "1000.00");
        closeThrough(YEAR_END.minusDays(1));
        done(years.close(open.cooperative()));
        people.posted(open, CASH, FEE_INCOME, "50.00");

        closeThrough(YEAR_END);

        assertThat(people.balance(open, FEE_INCOME, YEAR_END)).isEqualTo(Money.zero(GTQ));
        assertThat(people.balance(open, SURPLUS_OF_YEAR, YEAR_END)).isEqualTo(Money.of("-1050.00", GTQ));
        assertThat(statements.income(open.cooperative(), YEAR).totals())
                .containsExactly(new IncomeStatement.Total(GTQ, 105_000, 0));
    }

    @Test
    void aYearIsNotClosedBeforeItsLastDay() {
        assertThat(why(years.close(open.cooperative()))).isEqualTo(new AccountingRefusal.NotYearEnd(FIRST, YEAR_END));
    }

    @Test
    void aCooperativeMayEndItsYearOnAnotherDay() {
        LocalDate ownEnd = FIRST.plusDays(2);
        settings.set(
                open.cooperative(),
                YearEndSettings.LAST_DAY,
                new Settings.Decision<>(FIRST, MonthDay.from(ownEnd), Source.confirmed("Estatuto, art. 60")));
        people.posted(open, CASH, FEE_INCOME, "10.00");

        closeThrough(ownEnd);

        assertThat(years.closed(open.cooperative()).getFirst().endsOn()).isEqualTo(ownEnd);
    }

    @Test
    void aYearWithoutIncomeEndsWithoutAnEntry() {
        closeThrough(YEAR_END);

        assertThat(years.closed(open.cooperative())).containsExactly(new YearEnd(YEAR_END, List.of()));
    }

    @Test
    void occurrencesThatWereMissedAreCaughtUpOnTheirOwnValueDates() {
        closeThrough(FIRST.plusDays(20));
        approved(rent(Recurrence.monthly(15, FIRST), "100.00"));

        closeThrough(FIRST.plusMonths(1));

        assertThat(people.balance(open, OPERATING_EXPENSE, FIRST.plusMonths(1))).isEqualTo(Money.of("200.00", GTQ));
    }

    @Test
    void closingAgainPostsNoOccurrenceTwice() {
        RecurringEntryId id = approved(rent(Recurrence.monthly(20, FIRST), "100.00"));
        closeThrough(FIRST.plusDays(10));
        closeThrough(FIRST.plusDays(10));

        assertThat(people.balance(open, OPERATING_EXPENSE, FIRST.plusDays(10))).isEqualTo(Money.of("100.00", GTQ));
        assertThat(recurring.find(open.cooperative(), id).orElseThrow().next()).contains(LocalDate.of(2025, 11, 20));
    }

    @Test
    void aRecurringEntryIsNotPostedBeforeSomebodyElseApprovesIt() {
        RecurringEntryId id =
                people.as(ANA, () -> done(recurring.propose(rent(Recurrence.monthly(16, FIRST), "1.00"))));

        assertThat(why(people.as(ANA, () -> recurring.approve(open.cooperative(), id))))
                .isEqualTo(new AccountingRefusal.OwnApproval(ANA.actor().id()));
        closeThrough(FIRST.plusDays(5));
        assertThat(people.balance(open, OPERATING_EXPENSE, FIRST.plusDays(5))).isEqualTo(Money.zero(GTQ));
    }

    @Test
    void aStoppedEntryIsNotPostedAgain() {
        RecurringEntryId id = approved(rent(Recurrence.monthly(16, FIRST), "1.00"));
        closeThrough(FIRST.plusDays(1));
        people.as(ANA, () -> done(recurring.stop(open.cooperative(), id, "Se mudó la agencia")));

        closeThrough(FIRST.plusDays(40));

        assertThat(people.balance(open, OPERATING_EXPENSE, FIRST.plusDays(40))).isEqualTo(Money.of("1.00", GTQ));
        assertThat(why(people.as(BERTA, () -> recurring.approve(open.cooperative(), id))))
                .isEqualTo(new AccountingRefusal.AlreadyDecided("STOPPED"));
    }

    @Test
    void decidingTheSameAgainIsOneDecision() {
        RecurringEntryId id = approved(rent(Recurrence.monthly(16, FIRST), "1.00"));
        RecurringEntry once = recurring.find(open.cooperative(), id).orElseThrow();
        assertThat(people.as(BERTA, () -> done(recurring.approve(open.cooperative(), id))))
                .isEqualTo(once);

        people.as(ANA, () -> done(recurring.stop(open.cooperative(), id, "Se mudó la agencia")));
        assertThat(people.as(ANA, () -> done(recurring.stop(open.cooperative(), id, "Se mudó la agencia")))
                        .state())
                .isEqualTo(RecurringEntry.State.STOPPED);
        assertThat(why(people.as(BERTA, () -> recurring.stop(open.cooperative(), id, "Otra vez"))))
                .isEqualTo(new AccountingRefusal.AlreadyDecided("STOPPED"));
    }

    private ProposeRecurring rent(Recurrence schedule, String amount) {
        return new ProposeRecurring(
                open.cooperative(),
                RequestId.next(),
                "Renta",
                schedule,
                people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, amount));
    }

    private RecurringEntryId approved(ProposeRecurring command) {
        RecurringEntryId id = people.as(ANA, () -> done(recurring.propose(command)));
        people.as(BERTA, () -> done(recurring.approve(open.cooperative(), id)));
        return id;
    }

    private void closeThrough(LocalDate day) {
        done(closes.closeThrough(open.cooperative(), day, Progress.silent()));
        assertThat(days.open(open.cooperative())).contains(day.plusDays(1));
    }
}
