package coop.milpa.credit.internal;

import static coop.milpa.credit.CreditFixture.asked;
import static coop.milpa.credit.CreditFixture.done;
import static coop.milpa.credit.CreditFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.credit.ChangeLoan;
import coop.milpa.credit.CreditFixture;
import coop.milpa.credit.CreditFixture.Borrower;
import coop.milpa.credit.LateLoan;
import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanHappening;
import coop.milpa.credit.LoanMeans;
import coop.milpa.credit.Loans;
import coop.milpa.credit.PayLoan;
import coop.milpa.credit.Portfolio;
import coop.milpa.credit.PortfolioDay;
import coop.milpa.credit.PortfolioRow;
import coop.milpa.credit.PortfolioRow.Par;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.loan.LoanEvent;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the close says of loans that are late, and does about them. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, CreditFixture.class})
class ClassificationStepTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 15);

    /** The first instalment of a monthly loan is due. */
    private static final LocalDate DUE = LocalDate.of(2025, 2, 15);

    private final Loans loans;
    private final Portfolio portfolio;
    private final Settings settings;
    private final TestDatabase.Owner owner;
    private final CreditFixture credit;
    private final BooksFixture fixture;
    private Open open;
    private Borrower rosa;

    ClassificationStepTests(
            Loans loans,
            Portfolio portfolio,
            Settings settings,
            TestDatabase.Owner owner,
            CreditFixture credit,
            BooksFixture fixture) {
        this.loans = loans;
        this.portfolio = portfolio;
        this.settings = settings;
        this.owner = owner;
        this.credit = credit;
        this.fixture = fixture;
        this.open = credit.open(FIRST);
        this.rosa = credit.borrower(open, "50.00");
    }

    @BeforeEach
    void openBooks() {
        open = credit.open(FIRST);
        rosa = credit.borrower(open, "50.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatALateLoanRequiresIsSetAsideAndGivenBackWhenItIsPaid() {
        Loan loan = monthly("10000.01");
        credit.close(open, DUE.plusDays(30));
        assertThat(allowance()).isEqualTo(gtq("0.00"));
        assertThat(classes(loan)).isEmpty();
        credit.close(open, DUE.plusDays(31));
        // 35 % of 10,000.01, rounded half to even
        assertThat(allowance()).isEqualTo(gtq("-3500.00"));
        assertThat(credit.stands(open, AccountRole.LOAN_LOSS_EXPENSE)).isEqualTo(gtq("3500.00"));
        assertThat(classes(loan)).containsExactly(DUE.plusDays(31) + " OVERDUE");
        credit.close(open, DUE.plusDays(40));
        assertThat(classes(loan)).hasSize(1);
        payDue(loan);
        credit.close(open, DUE.plusDays(41));
        assertThat(allowance()).isEqualTo(gtq("0.00"));
        assertThat(credit.stands(open, AccountRole.LOAN_LOSS_EXPENSE)).isEqualTo(gtq("0.00"));
        assertThat(classes(loan)).containsExactly(DUE.plusDays(31) + " OVERDUE", DUE.plusDays(41) + " CURRENT");
    }

    @Test
    void eachDaySaysWhatIsAtRisk() {
        monthly("10000.00");
        credit.close(open, DUE);
        credit.lent(open, rosa, asked(CreditFixture.WEEKLY, "5000.00", 52));
        credit.close(open, DUE.plusDays(31));
        PortfolioDay fine = portfolio.on(open.cooperative(), DUE).orElseThrow();
        assertThat(fine.par(BooksFixture.GTQ, Par.PAR_1)).contains(Rate.of("0"));
        PortfolioDay day = portfolio.on(open.cooperative(), DUE.plusDays(31)).orElseThrow();
        assertThat(day.scheme().code()).isEqualTo("WOCCU-PEARLS");
        assertThat(day.rows())
                .extracting(PortfolioRow::product, PortfolioRow::loanClass, PortfolioRow::loans, PortfolioRow::balance)
                .containsExactly(
                        tuple(CreditFixture.MONTHLY, "OVERDUE", 1L, gtq("10000.00")),
                        tuple(CreditFixture.WEEKLY, "CURRENT", 1L, gtq("5000.00")));
        assertThat(day.required(BooksFixture.GTQ)).isEqualTo(gtq("3500.00"));
        assertThat(day.atRisk(BooksFixture.GTQ, Par.PAR_1)).isEqualTo(gtq("15000.00"));
        assertThat(day.par(BooksFixture.GTQ, Par.PAR_30)).contains(Rate.of("66.67"));
        assertThat(day.par(BooksFixture.GTQ, Par.PAR_60)).contains(Rate.of("0"));
        assertThat(portfolio.on(open.cooperative(), DUE.plusDays(32))).isEmpty();
        assertThat(day.balance(BooksFixture.GTQ)).isEqualTo(credit.stands(open, AccountRole.LOANS));
    }

    @Test
    void theDayThatClosesIsToldAsItWasWhatEverHappensOnTheNext() {
        Loan loan = monthly("10000.00");
        credit.close(open, DUE.plusDays(39));
        LocalDate closing = DUE.plusDays(40);
        credit.startClosing(open, closing);
        payAll(loan);
        monthly("700.00");
        credit.close(open, closing);
        assertThat(portfolio.on(open.cooperative(), closing).orElseThrow().rows())
                .extracting(PortfolioRow::loanClass, PortfolioRow::loans, PortfolioRow::balance)
                .containsExactly(tuple("OVERDUE", 1L, gtq("10000.00")));
        assertThat(allowance()).isEqualTo(gtq("-3500.00"));
        credit.close(open, closing.plusDays(1));
        assertThat(portfolio
                        .on(open.cooperative(), closing.plusDays(1))
                        .orElseThrow()
                        .rows())
                .extracting(PortfolioRow::loanClass, PortfolioRow::loans, PortfolioRow::balance)
                .containsExactly(tuple("CURRENT", 1L, gtq("700.00")));
        assertThat(allowance()).isEqualTo(gtq("0.00"));
    }

    @Test
    void nobodyCountsOnTheInterestOfALoanThatIsNinetyDaysLateUntilItIsPaid() {
        Loan loan = monthly("10000.00");
        credit.close(open, DUE.plusDays(89));
        Money earned = receivable();
        // 121 days: 31 until it was due, and 90
        assertThat(earned).isEqualTo(gtq("795.62"));
        credit.close(open, DUE.plusDays(90));
        assertThat(receivable()).isEqualTo(gtq("0.00"));
        assertThat(credit.stands(open, AccountRole.INTEREST_INCOME_LOANS)).isEqualTo(gtq("0.00"));
        assertThat(suspended()).isEqualTo(gtq("802.19"));
        credit.close(open, DUE.plusDays(91));
        assertThat(receivable()).isEqualTo(gtq("0.00"));
        assertThat(suspended()).isEqualTo(gtq("808.77"));
        fixture.assertBooksBalance(open);
        // What is paid meanwhile is income when it comes
        LoanHappening some = credit.paid(open, rosa, loan, "900.00");
        assertThat(credit.stands(open, AccountRole.INTEREST_INCOME_LOANS).negated())
                .isEqualTo(new Money(some.portions().interest(), BooksFixture.GTQ));
        credit.close(open, DUE.plusDays(92));
        assertThat(receivable()).isEqualTo(gtq("0.00"));
        payDue(loan);
        credit.close(open, DUE.plusDays(93));
        assertThat(suspended()).isEqualTo(gtq("0.00"));
        long run = credit.position(open, loan).state().standing().interest();
        assertThat(receivable().minor()).isCloseTo(run, Offset.offset(2L));
        credit.close(open, DUE.plusDays(94));
        assertThat(receivable().minor()).isGreaterThan(run);
    }

    @Test
    void whatIsWrittenOffLeavesNothingToSetAside() {
        Loan loan = monthly("10000.00");
        credit.close(open, DUE.plusDays(95));
        assertThat(allowance()).isEqualTo(gtq("-3500.00"));
        done(loans.change(new ChangeLoan(
                CreditFixture.order(open, rosa), loan.number(), new LoanEvent.WriteOff(DUE.plusDays(96)), "acta 9")));
        credit.close(open, DUE.plusDays(96));
        assertThat(allowance()).isEqualTo(gtq("0.00"));
        assertThat(credit.stands(open, AccountRole.LOAN_LOSS_EXPENSE)).isEqualTo(gtq("10000.00"));
        assertThat(suspended()).isEqualTo(gtq("0.00"));
    }

    @Test
    void aCooperativeDecidesForAnotherSchemeFromADayOn() {
        Loan loan = monthly("10000.00");
        monthly("1000.00");
        LocalDate from = DUE.plusDays(35);
        settings.set(
                open.cooperative(),
                Schemes.DECIDED,
                new Settings.Decision<>(from, "GT-JM-93-2005", Source.unconfirmed("acta 3 del consejo")));
        credit.close(open, from.minusDays(1));
        assertThat(allowance()).isEqualTo(gtq("-3850.00"));
        payDue(loan);
        credit.close(open, from);
        // B: 5 % of the one that is late
        assertThat(allowance()).isEqualTo(gtq("-50.00"));
        assertThat(portfolio.scheme(open.cooperative(), from).code()).isEqualTo("GT-JM-93-2005");
        assertThat(portfolio.scheme(open.cooperative(), from.minusDays(1)).code())
                .isEqualTo("WOCCU-PEARLS");
        assertThat(portfolio
                        .on(open.cooperative(), from.minusDays(1))
                        .orElseThrow()
                        .scheme()
                        .code())
                .isEqualTo("WOCCU-PEARLS");
        assertThat(classes(loan)).containsExactly(DUE.plusDays(31) + " OVERDUE", from + " A");
    }

    @Test
    void whoIsLateIsListedTheLatestFirst() {
        Loan first = monthly("10000.00");
        credit.close(open, FIRST.plusDays(4));
        Loan second = monthly("2000.00");
        monthly("3000.00");
        credit.close(open, DUE.plusDays(9));
        LocalDate today = DUE.plusDays(10);
        assertThat(portfolio.late(open.cooperative(), today, 0, 2))
                .extracting(LateLoan::number, LateLoan::daysLate, LateLoan::owed)
                .containsExactly(
                        tuple(first.number(), 10L, gtq("10000.00")), tuple(second.number(), 5L, gtq("2000.00")));
        assertThat(portfolio.late(open.cooperative(), today, 2, 2))
                .extracting(LateLoan::borrower, LateLoan::officer, LateLoan::since)
                .containsExactly(tuple(
                        rosa.member().id(),
                        CreditFixture.officer(),
                        FIRST.plusDays(5).plusMonths(1)));
        assertThat(portfolio.late(open.cooperative(), today, 3, 2)).isEmpty();
    }

    private Loan monthly(String amount) {
        return credit.lent(open, rosa, asked(CreditFixture.MONTHLY, amount, 10));
    }

    /** All that has fallen due. */
    private void payDue(Loan loan) {
        var position = credit.position(open, loan);
        long due = position.state().rows().stream()
                .filter(row -> !row.instalment().due().isAfter(position.day()))
                .mapToLong(row -> row.outstanding())
                .sum();
        credit.paid(
                open, rosa, loan, new Money(due, BooksFixture.GTQ).toDecimal().toPlainString());
    }

    private void payAll(Loan loan) {
        done(loans.pay(new PayLoan(
                CreditFixture.order(open, rosa),
                loan.number(),
                Optional.empty(),
                new LoanMeans.Cash(CreditFixture.own(rosa.member())))));
    }

    private Money allowance() {
        return credit.stands(open, AccountRole.LOAN_ALLOWANCE);
    }

    private Money receivable() {
        return credit.stands(open, AccountRole.INTEREST_RECEIVABLE_LOANS);
    }

    private Money suspended() {
        return credit.stands(open, AccountRole.INTEREST_SUSPENDED);
    }

    private List<String> classes(Loan loan) {
        return owner.jdbc()
                .sql("""
                        select from_day || ' ' || class from credit.loan_class
                        where cooperative_id = :cooperative and loan_id = :loan order by from_day
                        """)
                .param("cooperative", open.cooperative().value())
                .param("loan", loan.account().value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
