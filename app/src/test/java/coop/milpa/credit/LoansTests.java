package coop.milpa.credit;

import static coop.milpa.credit.CreditFixture.asked;
import static coop.milpa.credit.CreditFixture.done;
import static coop.milpa.credit.CreditFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.contributions.Contributions;
import coop.milpa.credit.CreditFixture.Borrower;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.loan.LoanEvent;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.Portion;
import coop.milpa.loan.Portions;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departures;
import coop.milpa.receipts.NoDebts;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What members do with loans, and what it is in the books. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, CreditFixture.class})
class LoansTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);

    private final Loans loans;
    private final NoDebts debts;
    private final Departures departures;
    private final Contributions contributions;
    private final CreditFixture credit;
    private final BooksFixture fixture;
    private final Open open;
    private final Borrower rosa;

    LoansTests(
            Loans loans,
            NoDebts debts,
            Departures departures,
            Contributions contributions,
            CreditFixture credit,
            BooksFixture fixture) {
        this.debts = debts;
        this.departures = departures;
        this.loans = loans;
        this.contributions = contributions;
        this.credit = credit;
        this.fixture = fixture;
        this.open = credit.open(FIRST);
        this.rosa = credit.borrower(open, "50.00");
    }

    @Test
    void aLoanIsPaidOutLessWhatIsKeptBackAndHasItsSchedule() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "12000.00", 12));
        assertThat(loan.number()).isEqualTo(1);
        assertThat(credit.stands(open, loan.account())).isEqualTo(gtq("12000.00"));
        // 12,000.00 less 1 % of fee and 2 % that becomes contribution, onto 50.00
        assertThat(credit.stands(open, rosa.savings().id())).isEqualTo(gtq("-11690.00"));
        assertThat(credit.stands(open, AccountRole.LOAN_FEE_INCOME)).isEqualTo(gtq("-120.00"));
        assertThat(Objects.requireNonNull(contributions
                                .positions(
                                        open.cooperative(),
                                        List.of(rosa.member().id()),
                                        FIRST)
                                .get(rosa.member().id()))
                        .paidIn())
                .isEqualTo(gtq("240.00"));
        LoanPosition position = credit.position(open, loan);
        assertThat(position.state().rows()).hasSize(12);
        assertThat(position.state().standing().payOff()).isEqualTo(1_200_000);
        assertThat(loans.of(open.cooperative(), rosa.member().id()))
                .singleElement()
                .satisfies(again -> assertThat(again.standing().oldestDue()).hasValue(LocalDate.of(2026, 2, 15)));
        fixture.assertBooksBalance(open);
    }

    @Test
    void theSameRequestIsOneLoanAndAnotherOfItIsRefused() {
        DisburseLoan command = CreditFixture.disbursing(open, rosa, asked(CreditFixture.WEEKLY, "1000.00", 10));
        Loan loan = done(loans.disburse(command));
        assertThat(done(loans.disburse(command)).number()).isEqualTo(loan.number());
        var other = new DisburseLoan(
                command.order(),
                command.borrower(),
                asked(CreditFixture.WEEKLY, "1001.00", 10),
                command.officer(),
                command.to());
        assertRefused(loans.disburse(other), "ledger.request-reused");
    }

    @Test
    void aPaymentIsAllocatedAndBooked() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.WEEKLY, "1000.00", 10));
        // FLAT: 1,000.00 x 30 % / 52 = 5.77, with 2.00 of fee and 100.00 of principal
        LoanHappening paid = credit.paid(open, rosa, loan, "107.77");
        assertThat(paid.portions()).isEqualTo(new Portions(10_000, 577, 200, 0));
        assertThat(paid.owed()).isEqualTo(gtq("900.00"));
        assertThat(credit.stands(open, loan.account())).isEqualTo(gtq("900.00"));
        // Nothing has run yet: what was paid before stands on the other side
        assertThat(credit.stands(open, AccountRole.INTEREST_RECEIVABLE_LOANS)).isEqualTo(gtq("-5.77"));
        assertThat(credit.stands(open, AccountRole.LOAN_FEE_INCOME)).isEqualTo(gtq("-2.00"));
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatIsPaidFromSavingsLeavesThem() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "1000.00", 10));
        var from = new LoanMeans.Savings(rosa.account());
        var command = new PayLoan(CreditFixture.order(open, rosa), loan.number(), Optional.of(gtq("100.00")), from);
        LoanHappening paid = done(loans.pay(command));
        assertThat(done(loans.pay(command))).isEqualTo(paid);
        assertThat(paid.owed()).isEqualTo(gtq("900.00"));
        assertThat(credit.stands(open, rosa.savings().id())).isEqualTo(gtq("-920.00"));
        credit.undone(open, rosa, loan, paid.number());
        assertThat(credit.stands(open, rosa.savings().id())).isEqualTo(gtq("-1020.00"));
        assertThat(credit.stands(open, loan.account())).isEqualTo(gtq("1000.00"));
        fixture.assertBooksBalance(open);
    }

    @Test
    void whoPaysAllOwesNothingAndWhoPaysMoreIsTold() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "1000.00", 10));
        assertRefused(loans.pay(CreditFixture.paying(open, rosa, loan, "1000.01")), "credit.more-than-owed");
        var all = new PayLoan(
                CreditFixture.order(open, rosa),
                loan.number(),
                Optional.empty(),
                new LoanMeans.Cash(CreditFixture.own(rosa.member())));
        assertThat(done(loans.preview(all)).amount()).isEqualTo(gtq("1000.00"));
        assertThat(done(loans.pay(all)).kind()).isEqualTo(LoanHappening.Kind.PAY_OFF);
        Loan over = loans.find(open.cooperative(), loan.number()).orElseThrow();
        assertThat(over.standing().state()).isEqualTo(Loan.State.PAID);
        assertThat(credit.stands(open, loan.account())).isEqualTo(gtq("0.00"));
        assertRefused(loans.pay(CreditFixture.paying(open, rosa, loan, "1.00")), "credit.not-active");
        fixture.assertBooksBalance(open);
    }

    @Test
    void aPaymentThatIsUndoneLeavesTheLoanAsIfItHadNeverBeen() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "6000.00", 6));
        LoanHappening first = credit.paid(open, rosa, loan, "500.00");
        LoanHappening second = credit.paid(open, rosa, loan, "700.00");
        assertRefused(
                loans.reverse(new ReverseLoanEvent(CreditFixture.order(open, rosa), loan.number(), 9, "no")),
                "credit.unknown-event");
        assertRefused(
                loans.reverse(new ReverseLoanEvent(CreditFixture.order(open, rosa), loan.number(), 1, " ")),
                "credit.reason-needed");
        LoanHappening undone = credit.undone(open, rosa, loan, first.number());
        assertThat(undone.owed()).isEqualTo(gtq("5300.00"));
        assertRefused(
                loans.reverse(
                        new ReverseLoanEvent(CreditFixture.order(open, rosa), loan.number(), first.number(), "otra")),
                "credit.undone-before");
        assertRefused(
                loans.reverse(
                        new ReverseLoanEvent(CreditFixture.order(open, rosa), loan.number(), undone.number(), "x")),
                "credit.cannot-undo");
        assertThat(credit.position(open, loan).events()).hasSize(3);
        assertThat(second.number()).isEqualTo(2);
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatEndedALoanIsUndoneBeforeWhatCameBefore() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "1000.00", 10));
        credit.paid(open, rosa, loan, "100.00");
        LoanHappening last = credit.paid(open, rosa, loan, "900.00");
        assertThat(last.kind()).isEqualTo(LoanHappening.Kind.PAY_OFF);
        assertRefused(
                loans.reverse(new ReverseLoanEvent(CreditFixture.order(open, rosa), loan.number(), 1, "error")),
                "credit.undo-later-first");
        credit.undone(open, rosa, loan, last.number());
        assertThat(loans.find(open.cooperative(), loan.number()).orElseThrow().isActive())
                .isTrue();
        credit.undone(open, rosa, loan, 1);
        assertThat(credit.stands(open, loan.account())).isEqualTo(gtq("1000.00"));
        fixture.assertBooksBalance(open);
    }

    @Test
    void aLoanThatIsWrittenOffIsTakenFromTheAllowanceAndMayStillBePaid() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "1000.00", 10));
        done(loans.change(change(loan, new LoanEvent.WriteOff(FIRST))));
        assertThat(credit.stands(open, loan.account())).isEqualTo(gtq("0.00"));
        assertThat(credit.stands(open, AccountRole.LOAN_ALLOWANCE)).isEqualTo(gtq("1000.00"));
        assertThat(credit.stands(open, AccountRole.LOANS_WRITTEN_OFF)).isEqualTo(gtq("1000.00"));
        LoanHappening back = credit.paid(open, rosa, loan, "300.00");
        assertThat(back.kind()).isEqualTo(LoanHappening.Kind.RECOVER);
        assertThat(credit.stands(open, AccountRole.LOAN_RECOVERIES)).isEqualTo(gtq("-300.00"));
        assertThat(credit.stands(open, AccountRole.LOANS_WRITTEN_OFF)).isEqualTo(gtq("700.00"));
        credit.undone(open, rosa, loan, back.number());
        assertThat(credit.stands(open, AccountRole.LOAN_RECOVERIES)).isEqualTo(gtq("0.00"));
        fixture.assertBooksBalance(open);
    }

    @Test
    void aChargeIsOwedAndMayBeGivenUp() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.WEEKLY, "1000.00", 10));
        done(loans.change(
                change(loan, new LoanEvent.Charge(FIRST, FIRST, 1_500, new LoanEvent.Label("Carta notarial", false)))));
        assertThat(credit.position(open, loan).state().standing().payOff()).isEqualTo(100_000 + 5_770 + 2_000 + 1_500);
        done(loans.change(change(
                loan,
                new LoanEvent.Waive(FIRST, new LoanEvent.Waived.OfPortion(Portion.FEE), OptionalLong.of(1_500)))));
        assertThat(credit.position(open, loan).state().standing().payOff()).isEqualTo(100_000 + 5_770 + 2_000);
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatIsNoChangeIsRefused() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "1000.00", 10));
        assertRefused(loans.change(change(loan, new LoanEvent.Pay(FIRST, 100))), "credit.not-a-change");
        assertRefused(
                loans.change(change(loan, new LoanEvent.ChangeRate(FIRST.plusDays(1), Rate.of("20")))),
                "credit.not-today");
        var reschedule = new LoanEvent.Reschedule(
                FIRST,
                LocalDate.of(2026, 3, 15),
                new LoanEvent.Relief(Optional.empty(), Optional.empty(), 2, LoanGrace.NONE));
        done(loans.change(change(loan, reschedule)));
        assertThat(credit.position(open, loan).state().rows()).hasSize(12);
        fixture.assertBooksBalance(open);
    }

    @Test
    void whoOwesHasNoProofOfNoDebtAndMayNotLeave() {
        Loan loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "1000.00", 10));
        assertThat(debts.owed(open.cooperative(), rosa.member().id(), FIRST))
                .singleElement()
                .satisfies(debt -> assertThat(debt.amount()).isEqualTo(gtq("1000.00")));
        assertRefused(
                debts.issue(open.cooperative(), RequestId.next(), rosa.member().id()), "receipts.owes");
        var leaving = new AskToLeave(
                open.cooperative(), RequestId.next(), rosa.member().id(), "me mudo");
        assertRefused(departures.resign(leaving), "members.owes-still");
        credit.paid(open, rosa, loan, "1000.00");
        assertThat(debts.owed(open.cooperative(), rosa.member().id(), FIRST)).isEmpty();
        done(departures.resign(leaving));
    }

    private ChangeLoan change(Loan loan, LoanEvent event) {
        return new ChangeLoan(CreditFixture.order(open, rosa), loan.number(), event, "acta 12");
    }

    private static void assertRefused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(code));
    }
}
