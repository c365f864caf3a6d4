package coop.milpa.credit;

import static coop.milpa.credit.CreditFixture.asked;
import static coop.milpa.credit.CreditFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditFixture.Borrower;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.loan.LoanEvent;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.LoanTransaction;
import coop.milpa.loan.Portion;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * A law: whatever happens to loans over months, and whatever of it is undone, the books say what living each loan
 * through again says; every cent that came is for something; and who pays all owes nothing.
 */
@ModuleTest(with = "close")
@Import({BooksFixture.class, CreditFixture.class})
class LoanHistoriesLawTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 7, 25);
    private static final int WEEKS = 30;

    private final Loans loans;
    private final CreditFixture credit;
    private final BooksFixture fixture;
    private final Random random = new Random(20_263);
    private int undone;

    LoanHistoriesLawTests(Loans loans, CreditFixture credit, BooksFixture fixture) {
        this.loans = loans;
        this.credit = credit;
        this.fixture = fixture;
    }

    /** A loan and whose it is. */
    private record Lent(Borrower borrower, Loan loan) {}

    @Test
    void whateverHappensTheBooksAgreeWithTheLivesOfLoans() {
        Open open = credit.open(FIRST);
        List<Lent> all = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            Borrower borrower = credit.borrower(open, "10.00");
            LoanAsked asked = n % 2 == 0
                    ? asked(CreditFixture.MONTHLY, (1_000 + random.nextInt(20_000)) + ".37", 4 + random.nextInt(8))
                    : asked(CreditFixture.WEEKLY, (300 + random.nextInt(2_000)) + ".11", 8 + random.nextInt(20));
            all.add(new Lent(borrower, credit.lent(open, borrower, asked)));
        }
        for (int week = 1; week <= WEEKS; week++) {
            credit.close(open, FIRST.plusWeeks(week).plusDays(random.nextInt(6) - 1));
            all.forEach(lent -> act(open, lent));
            all.forEach(lent -> agrees(open, lent));
        }
        assertThat(undone).as("something was undone").isGreaterThan(5);
        fixture.assertBooksBalance(open);
        all.forEach(lent -> payAll(open, lent));
        assertThat(credit.stands(open, AccountRole.LOANS)).isEqualTo(CreditFixture.gtq("0.00"));
        assertThat(credit.stands(open, AccountRole.INTEREST_RECEIVABLE_LOANS)).isEqualTo(CreditFixture.gtq("0.00"));
        fixture.assertBooksBalance(open);
    }

    private void act(Open open, Lent lent) {
        LoanPosition before = credit.position(open, lent.loan());
        if (!before.loan().isActive()) {
            return;
        }
        LocalDate today = before.day();
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 ->
                loans.pay(CreditFixture.paying(
                        open, lent.borrower(), lent.loan(), (1 + random.nextInt(400)) + "." + random.nextInt(10, 100)));
            case 4 -> payDue(open, lent, before);
            case 5, 6 -> undo(open, lent, before);
            case 7 -> change(open, lent, new LoanEvent.Charge(today, today, 750, new LoanEvent.Label("Carta", false)));
            case 8 ->
                change(
                        open,
                        lent,
                        new LoanEvent.Waive(
                                today, new LoanEvent.Waived.OfPortion(Portion.INTEREST), OptionalLong.of(50)));
            case 9 -> change(open, lent, new LoanEvent.ChangeRate(today, Rate.of("" + (12 + random.nextInt(20)))));
            case 10 -> extend(open, lent, before);
            default -> {}
        }
    }

    private void payDue(Open open, Lent lent, LoanPosition before) {
        long due = before.state().rows().stream()
                .filter(row -> !row.instalment().due().isAfter(before.day()))
                .mapToLong(row -> row.outstanding())
                .sum();
        if (due > 0) {
            Money amount = new Money(due, BooksFixture.GTQ);
            done(loans.pay(new PayLoan(
                    CreditFixture.order(open, lent.borrower()),
                    lent.loan().number(),
                    Optional.of(amount),
                    new LoanMeans.Cash(CreditFixture.own(lent.borrower().member())))));
        }
    }

    private void undo(Open open, Lent lent, LoanPosition before) {
        List<LoanHappening> events = before.events();
        if (!events.isEmpty()) {
            int event = 1 + random.nextInt(events.size());
            var command = new ReverseLoanEvent(
                    CreditFixture.order(open, lent.borrower()), lent.loan().number(), event, "error");
            undone += loans.reverse(command) instanceof Outcome.Done ? 1 : 0;
        }
    }

    private void extend(Open open, Lent lent, LoanPosition before) {
        before.state().rows().stream()
                .map(row -> row.instalment().due())
                .filter(due -> due.isAfter(before.day()))
                .findFirst()
                .ifPresent(due -> change(
                        open,
                        lent,
                        new LoanEvent.Reschedule(
                                before.day(),
                                due,
                                new LoanEvent.Relief(Optional.empty(), Optional.empty(), 1, LoanGrace.NONE))));
    }

    /** What the engine refuses is refused, and leaves nothing behind. */
    private void change(Open open, Lent lent, LoanEvent event) {
        loans.change(new ChangeLoan(
                CreditFixture.order(open, lent.borrower()), lent.loan().number(), event, "acta 7"));
    }

    private void payAll(Open open, Lent lent) {
        if (credit.position(open, lent.loan()).loan().isActive()) {
            done(loans.pay(new PayLoan(
                    CreditFixture.order(open, lent.borrower()),
                    lent.loan().number(),
                    Optional.empty(),
                    new LoanMeans.Cash(CreditFixture.own(lent.borrower().member())))));
        }
        LoanPosition over = credit.position(open, lent.loan());
        assertThat(over.state().standing().payOff()).isZero();
        assertThat(credit.stands(open, over.loan().account()).isZero()).isTrue();
    }

    private void agrees(Open open, Lent lent) {
        LoanPosition position = credit.position(open, lent.loan());
        Loan loan = position.loan();
        long owed = loan.terms().money().principal()
                - position.state().totals().cleared().principal();
        assertThat(loan.standing().owed().minor()).isEqualTo(owed);
        assertThat(credit.stands(open, loan.account()).minor()).isEqualTo(owed);
        long came = position.events().stream()
                .filter(event -> !event.undone())
                .filter(event -> event.kind() == LoanHappening.Kind.PAY || event.kind() == LoanHappening.Kind.PAY_OFF)
                .mapToLong(event -> event.amount().minor())
                .sum();
        long spent = position.state().transactions().stream()
                .filter(one -> one.kind() == LoanTransaction.Kind.PAY || one.kind() == LoanTransaction.Kind.PAY_OFF)
                .mapToLong(one -> one.portions().total() + one.overpaid())
                .sum();
        assertThat(spent).isEqualTo(came);
    }
}
