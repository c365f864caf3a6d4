package coop.milpa.credit.internal;

import static coop.milpa.credit.CreditFixture.asked;
import static coop.milpa.credit.CreditFixture.done;
import static coop.milpa.credit.CreditFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.credit.CreditFixture;
import coop.milpa.credit.CreditFixture.Borrower;
import coop.milpa.credit.DisburseLoan;
import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanHappening;
import coop.milpa.credit.LoanMeans;
import coop.milpa.credit.LoanOrder;
import coop.milpa.credit.Loans;
import coop.milpa.credit.PayLoan;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What loans earn when days close. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, CreditFixture.class})
class AccrualStepTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);

    private final Loans loans;
    private final Closes closes;
    private final AccrualStep step;
    private final TenantScope tenants;
    private final TestDatabase.Owner owner;
    private final CreditFixture credit;
    private final BooksFixture fixture;
    private Open open;
    private Borrower rosa;

    AccrualStepTests(
            Loans loans,
            Closes closes,
            AccrualStep step,
            TenantScope tenants,
            TestDatabase.Owner owner,
            CreditFixture credit,
            BooksFixture fixture) {
        this.loans = loans;
        this.closes = closes;
        this.step = step;
        this.tenants = tenants;
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
    void eachDayEarnsWhatRunsOnWhatIsOwed() {
        credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "10000.00", 10));
        credit.close(open, FIRST);
        // 10,000.00 x 24 % / 365 = 6.575
        assertThat(receivable()).isEqualTo(gtq("6.58"));
        credit.close(open, FIRST.plusDays(1));
        assertThat(receivable()).isEqualTo(gtq("13.15"));
        credit.close(open, FIRST.plusDays(30));
        assertThat(receivable()).isEqualTo(gtq("203.84"));
        assertThat(credit.stands(open, AccountRole.INTEREST_INCOME_LOANS)).isEqualTo(gtq("-203.84"));
        assertThat(count("credit.accrual")).isEqualTo(31);
    }

    @Test
    void whereTheScheduleStandsInterestIsAtEachDayWhatALifeOfTheLoanSays() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.WEEKLY, "1000.00", 4));
        for (int day = 0; day < 35; day++) {
            credit.close(open, FIRST.plusDays(day));
            assertThat(receivable().minor())
                    .as("after %d days", day + 1)
                    .isEqualTo(credit.position(open, loan).state().standing().interest());
        }
        // 4 weeks of 5.77, and nothing after the last
        assertThat(receivable()).isEqualTo(gtq("23.08"));
    }

    @Test
    void allLoansOfAProductAreOneEntryWithLinesForEachBranch() {
        Loan here = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "10000.00", 10));
        BranchId there = BranchId.next();
        DisburseLoan command = CreditFixture.disbursing(open, rosa, asked(CreditFixture.MONTHLY, "20000.00", 10));
        done(loans.disburse(new DisburseLoan(
                new LoanOrder(open.cooperative(), RequestId.next(), BooksFixture.TELLER, there, Set.of()),
                command.borrower(),
                command.asked(),
                command.officer(),
                command.to())));
        credit.lent(open, rosa, asked(CreditFixture.WEEKLY, "5000.00", 10));
        credit.close(open, FIRST);
        assertThat(booked(CreditFixture.MONTHLY, here.granted().branch())).containsExactly(658L);
        assertThat(booked(CreditFixture.MONTHLY, there)).containsExactly(1_315L);
        assertThat(owner.jdbc()
                        .sql("select count(distinct entry_id) from credit.accrual where cooperative_id = :cooperative")
                        .param("cooperative", open.cooperative().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aLoanThatIsPaidOutWhileTheDayBeforeClosesEarnsFromItsOwnDayOn() {
        credit.startClosing(open, FIRST);
        credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "10000.00", 10));
        credit.close(open, FIRST);
        assertThat(receivable()).isEqualTo(gtq("0.00"));
        credit.close(open, FIRST.plusDays(1));
        assertThat(receivable()).isEqualTo(gtq("6.58"));
    }

    @Test
    void whatIsPaidWhileTheDayBeforeClosesHasItsInterestAlready() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "10000.00", 10));
        credit.close(open, FIRST);
        credit.startClosing(open, FIRST.plusDays(1));
        credit.paid(open, rosa, loan, "100.00");
        fixture.assertBooksBalance(open);
        Money before = credit.stands(open, AccountRole.INTEREST_INCOME_LOANS);
        credit.close(open, FIRST.plusDays(1));
        assertThat(credit.stands(open, AccountRole.INTEREST_INCOME_LOANS)).isEqualTo(before);
        fixture.assertBooksBalance(open);
        credit.close(open, FIRST.plusDays(2));
        assertThat(credit.stands(open, AccountRole.INTEREST_INCOME_LOANS)).isNotEqualTo(before);
    }

    @Test
    void aLoanOfOneDayIsPaidBackWhileThatDayClosesAndThatIsUndone() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "10000.00", 10));
        credit.startClosing(open, FIRST);
        LoanHappening all = paidBack(loan);
        assertThat(all.amount()).isEqualTo(gtq("10006.58"));
        credit.close(open, FIRST);
        assertThat(receivable()).isEqualTo(gtq("0.00"));
        fixture.assertBooksBalance(open);
        credit.undone(open, rosa, loan, all.number());
        fixture.assertBooksBalance(open);
        credit.close(open, FIRST.plusDays(1));
        // 6.58 until something happened, and 6.58 since
        assertThat(receivable()).isEqualTo(gtq("13.16"));
    }

    @Test
    void nothingIsWrittenWhileNobodyOwesAnything() {
        credit.close(open, FIRST);
        assertThat(count("credit.accrued_day")).isZero();
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "10000.00", 10));
        credit.close(open, FIRST.plusDays(3));
        assertThat(count("credit.accrued_day")).isEqualTo(3);
        LoanHappening all = paidBack(loan);
        credit.close(open, FIRST.plusDays(6));
        assertThat(count("credit.accrued_day")).isEqualTo(3);
        credit.undone(open, rosa, loan, all.number());
        fixture.assertBooksBalance(open);
        credit.lent(open, rosa, asked(CreditFixture.WEEKLY, "1000.00", 4));
        credit.close(open, FIRST.plusDays(7));
        // 10,000.00 for 7 days: 46.03; a day of 5.77 a week: 0.82
        assertThat(receivable()).isEqualTo(gtq("46.85"));
    }

    @Test
    void daysOfHistoryAreMadeUpForByTheNext() {
        credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "10000.00", 10));
        Loan weekly = credit.lent(open, rosa, asked(CreditFixture.WEEKLY, "1000.00", 4));
        credit.close(open, FIRST.plusDays(1));
        done(closes.closeHistory(open.cooperative(), FIRST.plusDays(16), Progress.silent()));
        fixture.assertBooksBalance(open);
        credit.close(open, FIRST.plusDays(17));
        long scheduled = credit.position(open, weekly).state().standing().interest();
        // 18 days of the monthly one: 118.36
        assertThat(receivable().minor()).isEqualTo(11_836 + scheduled);
    }

    @Test
    void whatAKilledStepDidIsDoneOnce() {
        credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "10000.00", 10));
        credit.lent(open, rosa, asked(CreditFixture.WEEKLY, "1000.00", 4));
        credit.close(open, FIRST.plusDays(6));
        LocalDate killed = FIRST.plusDays(7);
        tenants.run(open.cooperative(), () -> credit.startClosing(open, killed));
        tenants.rehearse(open.cooperative(), () -> step.run(open.cooperative(), killed));
        credit.close(open, killed);
        // 8 days: 52.60; a week of 5.77 and a day of the next
        assertThat(receivable()).isEqualTo(gtq("59.19"));
    }

    private LoanHappening paidBack(Loan loan) {
        return done(loans.pay(new PayLoan(
                CreditFixture.order(open, rosa),
                loan.number(),
                Optional.empty(),
                new LoanMeans.Cash(CreditFixture.own(rosa.member())))));
    }

    private Money receivable() {
        return credit.stands(open, AccountRole.INTEREST_RECEIVABLE_LOANS);
    }

    private long count(String table) {
        return owner.jdbc()
                .sql("select count(*) from " + table + " where cooperative_id = :cooperative")
                .param("cooperative", open.cooperative().value())
                .query(Long.class)
                .single();
    }

    private List<Long> booked(String product, BranchId branch) {
        return owner.jdbc()
                .sql("""
                        select booked from credit.accrual
                        where cooperative_id = :cooperative and product = :product and branch_id = :branch
                        """)
                .param("cooperative", open.cooperative().value())
                .param("product", product)
                .param("branch", branch.value())
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
