package coop.milpa.contributions;

import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Member;
import coop.milpa.platform.Progress;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.KeptPayrolls;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollsInCash;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.receipts.Tender;
import coop.milpa.receipts.UndoPayroll;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A payroll that paid quotas, another debt and what was left over is undone of every product that it paid. */
@ModuleTest(with = {"close", "receipts", "members", "parties", "teller"})
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class, TellerFixture.class})
class UndonePayrollsTests {

    private static final YearMonth MONTH = YearMonth.from(TestClock.TODAY);

    private final Contributions contributions;
    private final ContributionTransfers transfers;
    private final ContributionsFixture fixture;
    private final ReceiptsFixture owed;
    private final TellerFixture tellers;
    private final BooksFixture books;
    private final Books said;
    private final KeptPayrolls payrolls;
    private final PayrollsInCash brought;
    private Place place;
    private List<Member> people;

    UndonePayrollsTests(
            Contributions contributions,
            ContributionTransfers transfers,
            ContributionsFixture fixture,
            ReceiptsFixture owed,
            TellerFixture tellers,
            BooksFixture books,
            Books said,
            KeptPayrolls payrolls,
            PayrollsInCash brought) {
        this.contributions = contributions;
        this.transfers = transfers;
        this.fixture = fixture;
        this.owed = owed;
        this.tellers = tellers;
        this.books = books;
        this.said = said;
        this.payrolls = payrolls;
        this.brought = brought;
        this.place = tellers.place();
        this.people = fixture.members(place.open(), TestClock.TODAY, 2);
    }

    @BeforeEach
    void twoPeopleWithQuotas() {
        owed.forget();
        place = tellers.place();
        tellers.begun(place);
        people = fixture.members(place.open(), TestClock.TODAY, 2);
        people.forEach(each -> done(
                contributions.plan(place.cooperative(), List.of(fixture.plan(each, MONTH.toString(), "25.00", 28)))));
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(place.open());
        owed.forget();
    }

    @Test
    void quotasDebtsAndSavingsAreOwedAgainAndTheCashIsBack() {
        var debt = books.savings(place.open());
        var saved = books.savings(place.open());
        people.forEach(each -> {
            owed.owes(each.id(), debt, "10.00", TestClock.TODAY);
            owed.takesRest(each.id(), saved);
        });
        EntryId cash = brought("40.00", "60.00");
        assertThat(paidIn(people.getFirst())).isEqualTo(gtq("25.00"));
        assertThat(said.balance(place.cooperative(), debt)).contains(gtq("-20.00"));
        assertThat(said.balance(place.cooperative(), saved)).contains(gtq("-30.00"));
        done(undo(cash));
        people.forEach(each -> assertThat(paidIn(each)).isEqualTo(gtq("0.00")));
        assertThat(unpaid(people.getLast())).isEqualTo(gtq("25.00"));
        assertThat(owed.dues)
                .filteredOn(due -> due.reference().startsWith("debt"))
                .extracting(Due::amount)
                .containsExactly(gtq("10.00"), gtq("10.00"));
        assertThat(said.balance(place.cooperative(), saved)).contains(gtq("0.00"));
        assertThat(said.balance(place.cooperative(), place.drawer().account())).contains(gtq("0.00"));
    }

    @Test
    void whatWasHandedOverMeanwhileKeepsAllOfIt() {
        EntryId cash = brought("25.00", "25.00");
        Member giver = people.getFirst();
        done(transfers.transfer(
                fixture.handsOver(place.open(), giver, people.getLast().party(), "20.00")));
        assertRefused(undo(cash), "receipts.payroll-row-spent");
        assertThat(paidIn(people.getLast())).isEqualTo(gtq("45.00"));
    }

    private EntryId brought(String first, String second) {
        String content = "member,amount\n" + people.getFirst().number() + "," + first + "\n"
                + people.getLast().number() + "," + second + "\n";
        String key = payrolls.keep(place.cooperative(), "p.csv", content.getBytes(StandardCharsets.UTF_8));
        var tender = new Tender.Cash(
                place.branch(), CashDeclaration.own(people.getFirst().party()));
        var order = new PayrollOrder(place.cooperative(), tender, "Finca", MONTH, BooksFixture.GTQ);
        return tellers.as(
                TellerFixture.CASHIER,
                () -> done(payrolls.post(order, key, Progress.silent()).orElseThrow())
                        .cash()
                        .orElseThrow()
                        .entry());
    }

    private Outcome<EntryId> undo(EntryId cash) {
        var command = new UndoPayroll(place.cooperative(), RequestId.next(), cash, "otra empresa");
        return tellers.as(TellerFixture.CASHIER, () -> brought.undo(command));
    }

    private Money paidIn(Member member) {
        return fixture.position(place.open(), member.id(), TestClock.TODAY).paidIn();
    }

    private Money unpaid(Member member) {
        return fixture.position(place.open(), member.id(), TestClock.TODAY).unpaid();
    }
}
