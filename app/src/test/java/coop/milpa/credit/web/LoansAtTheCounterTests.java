package coop.milpa.credit.web;

import static coop.milpa.credit.CreditFixture.asked;
import static coop.milpa.credit.CreditFixture.done;
import static coop.milpa.credit.CreditFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Undoing;
import coop.milpa.counter.Visitor;
import coop.milpa.credit.CreditFixture;
import coop.milpa.credit.CreditFixture.Borrower;
import coop.milpa.credit.Loan;
import coop.milpa.credit.Loans;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.papers.PaperCode;
import coop.milpa.teller.ShiftId;
import coop.milpa.testing.ModuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the window does with loans: it suggests what is due, takes it in cash, and undoes it. */
@ModuleTest(with = {"web", "close"})
@Import({BooksFixture.class, CreditFixture.class})
class LoansAtTheCounterTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);

    private final LoansAtTheCounter window;
    private final Loans loans;
    private final CreditFixture credit;
    private final BooksFixture fixture;
    private final Open open;
    private final Borrower rosa;
    private final Loan loan;

    LoansAtTheCounterTests(LoansAtTheCounter window, Loans loans, CreditFixture credit, BooksFixture fixture) {
        this.window = window;
        this.loans = loans;
        this.credit = credit;
        this.fixture = fixture;
        this.open = credit.open(FIRST);
        this.rosa = credit.borrower(open, "50.00");
        this.loan = credit.lent(open, rosa, asked(CreditFixture.WEEKLY, "1000.00", 10));
    }

    @Test
    void whatFallsDueNextIsSuggestedAndWhatIsLateAllOfIt() {
        assertThat(choice().suggested()).contains(gtq("107.77"));
        credit.close(open, FIRST.plusWeeks(2));
        assertThat(choice().suggested()).contains(gtq("215.54"));
        assertThat(choice().balance()).contains(gtq("1000.00"));
    }

    @Test
    void cashPaysFeesInterestAndPrincipalAndGoesBackWhenItIsUndone() {
        CounterDone paid = done(window.carryOut(order("107.77")));
        assertThat(paid.parts())
                .extracting(CounterDone.Part::words, part -> part.amount().toString())
                .containsExactly(
                        tuple("page.credit.principal", "GTQ 100.00"),
                        tuple("page.credit.interest", "GTQ 5.77"),
                        tuple("page.credit.fees", "GTQ 2.00"));
        assertThat(paid.balance()).contains(gtq("900.00"));
        CounterOrder asked = order("107.77");
        var slip = new Slip(
                PaperCode.next(),
                paid.entry(),
                new Slip.What(
                        window.code(),
                        choice().account(),
                        choice().direction(),
                        new Slip.Whose.OfMember(rosa.member().id())),
                paid.cash(),
                paid.parts(),
                List.of(),
                Optional.empty(),
                new Slip.Made(FIRST, Instant.EPOCH, BooksFixture.TELLER, ShiftId.next()));
        assertThat(window.forbidsUndoing(open.cooperative(), slip)).isEmpty();
        done(window.undo(new Undoing(asked.place(), slip, RequestId.next(), "monto equivocado")));
        assertThat(credit.stands(open, loan.account())).isEqualTo(gtq("1000.00"));
        fixture.assertBooksBalance(open);
    }

    @Test
    void aLoanThatIsPaidOffIsNotOfferedAnyMore() {
        done(window.carryOut(order("1077.70")));
        assertThat(loans.find(open.cooperative(), loan.number()).orElseThrow().isActive())
                .isFalse();
        assertThat(window.choices(open.cooperative(), rosa.member())).isEmpty();
    }

    private CounterChoice choice() {
        return window.choices(open.cooperative(), rosa.member()).getFirst();
    }

    private CounterOrder order(String amount) {
        var place = new CounterOrder.Place(open.cooperative(), RequestId.next(), BooksFixture.TELLER, open.branch());
        return new CounterOrder(
                place,
                Visitor.of(rosa.member()),
                choice(),
                CounterOrder.Said.of(gtq(amount)),
                CreditFixture.own(rosa.member()));
    }
}
