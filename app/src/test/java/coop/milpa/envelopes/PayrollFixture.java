package coop.milpa.envelopes;

import static coop.milpa.envelopes.EnvelopeFixture.file;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;

import coop.milpa.envelopes.EnvelopeFixture.Pupil;
import coop.milpa.envelopes.EnvelopeFixture.School;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.Progress;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.KeptPayrolls;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.PayrollsInCash;
import coop.milpa.receipts.Tender;
import coop.milpa.receipts.UndoPayroll;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.TellerFixture;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** An employer who brings his people's pay in cash, and a cashier who takes it, pays out of it and undoes it. */
@TestComponent
public class PayrollFixture {

    private final TellerFixture tellers;
    private final KeptPayrolls payrolls;
    private final PayrollsInCash brought;
    private final SavingsOperations savings;
    private final SavingsPositions positions;
    private final CashPoints points;

    PayrollFixture(
            TellerFixture tellers,
            KeptPayrolls payrolls,
            PayrollsInCash brought,
            SavingsOperations savings,
            SavingsPositions positions,
            CashPoints points) {
        this.tellers = tellers;
        this.payrolls = payrolls;
        this.brought = brought;
        this.savings = savings;
        this.positions = positions;
        this.points = points;
    }

    public static String row(Pupil pupil, String amount) {
        return pupil.member().number() + "," + amount + "\n";
    }

    /** The teacher brings it. */
    public Outcome<PayrollReport> bring(School school, String rows, String source) {
        var party = school.teacher().party();
        var tender = new Tender.Cash(school.place().branch(), new CashDeclaration(party, party, party, source));
        return post(school, rows, tender);
    }

    public Outcome<PayrollReport> post(School school, String rows, Tender tender) {
        var order = new PayrollOrder(school.cooperative(), tender, "Finca", YearMonth.of(2026, 2), BooksFixture.GTQ);
        String key = payrolls.keep(school.cooperative(), "planilla.csv", file("member,amount\n" + rows));
        return tellers.as(
                TellerFixture.CASHIER,
                () -> payrolls.post(order, key, Progress.silent()).orElseThrow());
    }

    /** Where the cash of one came into the books. */
    public EntryId brought(School school, String rows) {
        return done(bring(school, rows, "")).cash().orElseThrow().entry();
    }

    public static UndoPayroll undoing(School school, EntryId cash) {
        return new UndoPayroll(school.cooperative(), RequestId.next(), cash, "era la planilla de otra empresa");
    }

    public Outcome<EntryId> undo(UndoPayroll command) {
        return tellers.as(TellerFixture.CASHIER, () -> brought.undo(command));
    }

    public Outcome<SavingsReceipt> takeOut(School school, Pupil pupil, String amount) {
        var place = new SavingsOrder.Place(
                school.place().branch(), Set.of(pupil.member().party()), Optional.empty());
        var order = new SavingsOrder(school.cooperative(), RequestId.next(), TellerFixture.CASHIER.id(), place);
        var declaration = CashDeclaration.own(pupil.member().party());
        return tellers.as(
                TellerFixture.CASHIER,
                () -> savings.withdraw(new CashMovement(order, pupil.account(), gtq(amount), declaration)));
    }

    public Money balance(School school, Pupil pupil) {
        return positions
                .of(school.cooperative(), pupil.account())
                .orElseThrow()
                .figures()
                .balance();
    }

    public Money drawer(School school) {
        return points.of(school.cooperative(), school.place().branch()).stream()
                .filter(view -> view.point().id().equals(school.place().drawer().id()))
                .map(CashPointView::balance)
                .findFirst()
                .orElseThrow();
    }
}
