package coop.milpa.envelopes;

import static coop.milpa.envelopes.PayrollFixture.row;
import static coop.milpa.envelopes.PayrollFixture.undoing;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.close.Closes;
import coop.milpa.envelopes.EnvelopeFixture.Pupil;
import coop.milpa.envelopes.EnvelopeFixture.School;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.CashRegister;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.UndoPayroll;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A payroll that was brought in cash is undone as a whole on its day, or stays as a whole. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, EnvelopeFixture.class, PayrollFixture.class})
class PayrollsUndoneTests {

    private static final int MANY = 2_000;

    private final EnvelopeFixture fixture;
    private final PayrollFixture payrolls;
    private final TellerFixture tellers;
    private final BooksFixture books;
    private final Receipts receipts;
    private final CashRegister cash;
    private final Shifts shifts;
    private final CashTransfers transfers;
    private final Closes closes;
    private final TenantScope tenants;
    private School school;
    private Pupil ixchel;
    private Pupil mateo;

    PayrollsUndoneTests(
            EnvelopeFixture fixture,
            PayrollFixture payrolls,
            TellerFixture tellers,
            BooksFixture books,
            Receipts receipts,
            CashRegister cash,
            Shifts shifts,
            CashTransfers transfers,
            Closes closes,
            TenantScope tenants) {
        this.fixture = fixture;
        this.payrolls = payrolls;
        this.tellers = tellers;
        this.books = books;
        this.receipts = receipts;
        this.cash = cash;
        this.shifts = shifts;
        this.transfers = transfers;
        this.closes = closes;
        this.tenants = tenants;
        this.school = fixture.school();
        this.ixchel = fixture.pupil(school, "Ixchel Tzoc");
        this.mateo = fixture.pupil(school, "Mateo Choc");
    }

    @BeforeEach
    void somebodyWhoIsPaid() {
        school = fixture.school();
        ixchel = fixture.pupil(school, "Ixchel Tzoc");
        mateo = fixture.pupil(school, "Mateo Choc");
    }

    @AfterEach
    void theBooksBalance() {
        books.assertBooksBalance(school.place().open());
    }

    @Test
    void everyReceiptIsUndoneAndTheCashIsBack() {
        EntryId brought = payrolls.brought(school, twoRows());
        assertThat(payrolls.drawer(school)).isEqualTo(gtq("150.00"));
        UndoPayroll command = undoing(school, brought);
        EntryId undone = done(payrolls.undo(command));
        assertThat(payrolls.drawer(school)).isEqualTo(gtq("0.00"));
        assertThat(payrolls.balance(school, ixchel)).isEqualTo(gtq("0.00"));
        assertThat(payrolls.balance(school, mateo)).isEqualTo(gtq("0.00"));
        assertThat(of(ixchel).reversal())
                .hasValueSatisfying(reversal -> assertThat(reversal.reason()).isEqualTo(command.reason()));
        assertThat(cash.find(school.cooperative(), undone)).hasValueSatisfying(operation -> {
            assertThat(operation.cash()).isEqualTo(gtq("-150.00"));
            assertThat(operation.declaration().executor())
                    .isEqualTo(school.teacher().party());
        });
    }

    @Test
    void askedAgainItAnswersTheSameAndAnotherIsRefused() {
        EntryId brought = payrolls.brought(school, twoRows());
        UndoPayroll command = undoing(school, brought);
        EntryId undone = done(payrolls.undo(command));
        assertThat(done(payrolls.undo(command))).isEqualTo(undone);
        assertRefused(payrolls.undo(undoing(school, brought)), "receipts.payroll-undone");
        assertThat(payrolls.drawer(school)).isEqualTo(gtq("0.00"));
    }

    @Test
    void refusalsInTheirOrder() {
        var nothing = new UndoPayroll(school.cooperative(), RequestId.next(), EntryId.next(), " ");
        assertRefused(payrolls.undo(nothing), "receipts.reason-needed");
        assertRefused(payrolls.undo(undoing(school, EntryId.next())), "receipts.unknown-payroll");
        EntryId brought = payrolls.brought(school, twoRows());
        assertRefused(payrolls.undo(undoing(fixture.school(), brought)), "receipts.unknown-payroll");
    }

    @Test
    void whenOneHasTakenHersOutAllStaysAndItSaysWhose() {
        EntryId brought = payrolls.brought(school, twoRows());
        done(payrolls.takeOut(school, mateo, "20.00"));
        assertThat(payrolls.undo(undoing(school, brought)))
                .isEqualTo(Outcome.refused(
                        new ReceiptRefusal.PayrollRowSpent(3, mateo.member().number())));
        assertThat(payrolls.balance(school, ixchel)).isEqualTo(gtq("100.00"));
        assertThat(payrolls.balance(school, mateo)).isEqualTo(gtq("30.00"));
        assertThat(payrolls.drawer(school)).isEqualTo(gtq("130.00"));
        assertThat(of(ixchel).reversal()).isEmpty();
    }

    @Test
    void whenOneReceiptWasUndoneByItselfAllStaysAndItSaysWhose() {
        EntryId brought = payrolls.brought(school, twoRows());
        var alone = new ReverseReceipt(
                school.cooperative(), RequestId.next(), of(mateo).id(), "era de otro");
        done(tellers.as(TellerFixture.SUPERVISOR, () -> receipts.reverse(alone)));
        assertThat(payrolls.undo(undoing(school, brought)))
                .isEqualTo(Outcome.refused(
                        new ReceiptRefusal.PayrollRowUndone(3, mateo.member().number())));
        assertThat(payrolls.balance(school, ixchel)).isEqualTo(gtq("100.00"));
    }

    @Test
    void theSameFileComesAgainAndIsUndoneAgain() {
        EntryId first = payrolls.brought(school, twoRows());
        done(payrolls.undo(undoing(school, first)));
        EntryId second = payrolls.brought(school, twoRows());
        assertThat(second).isNotEqualTo(first);
        assertRefused(payrolls.bring(school, twoRows(), ""), "receipts.payroll-repeated");
        assertThat(payrolls.drawer(school)).isEqualTo(gtq("150.00"));
        done(payrolls.undo(undoing(school, second)));
        payrolls.brought(school, twoRows());
        assertThat(payrolls.balance(school, ixchel)).isEqualTo(gtq("100.00"));
        assertThat(receipts.of(school.cooperative(), ixchel.member().id(), 10)).hasSize(3);
    }

    @Test
    void fromTwoWindowsAtATimeItIsUndoneOnce() {
        EntryId brought = payrolls.brought(school, twoRows());
        var one = CompletableFuture.supplyAsync(() -> payrolls.undo(undoing(school, brought)));
        var other = CompletableFuture.supplyAsync(() -> payrolls.undo(undoing(school, brought)));
        assertThat(List.of(one.join(), other.join()))
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(payrolls.drawer(school)).isEqualTo(gtq("0.00"));
    }

    @Test
    void whoIsKilledInTheMiddleHasUndoneNothing() {
        EntryId brought = payrolls.brought(school, twoRows());
        assertThatThrownBy(() -> tenants.write(school.cooperative(), () -> {
                    done(payrolls.undo(undoing(school, brought)));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(payrolls.drawer(school)).isEqualTo(gtq("150.00"));
        done(payrolls.undo(undoing(school, brought)));
    }

    @Test
    void whatTheDrawerDoesNotHaveIsNotGivenBack() {
        EntryId brought = payrolls.brought(school, twoRows());
        var place = school.place();
        done(tellers.as(
                TellerFixture.CASHIER,
                () -> transfers.send(TellerFixture.sending(place, place.drawer(), place.vault(), "100.00"))));
        assertRefused(payrolls.undo(undoing(school, brought)), "teller.drawer-short");
        assertThat(payrolls.balance(school, ixchel)).isEqualTo(gtq("100.00"));
    }

    @Test
    void itIsUndoneWhileItsShiftLastsAndOnItsDay() {
        EntryId brought = payrolls.brought(school, twoRows());
        done(tellers.as(
                TellerFixture.CASHIER,
                () -> shifts.close(TellerFixture.closing(school.place(), school.shift(), "150.00", ""))));
        assertRefused(payrolls.undo(undoing(school, brought)), "teller.drawer-closed");
        done(closes.closeThrough(school.cooperative(), TestClock.TODAY, Progress.silent()));
        assertRefused(payrolls.undo(undoing(school, brought)), "receipts.payroll-only-on-its-day");
    }

    /** The time it takes stands in the output; here only that it is all undone. */
    @Test
    void twoThousandPeopleArePaidAndThePayIsUndoneAtOnce() {
        List<Pupil> people = fixture.pupils(
                school,
                IntStream.range(0, MANY).mapToObj(n -> "Worker Number" + n).toList());
        String rows = people.stream().map(each -> row(each, "1.25")).collect(Collectors.joining());
        long before = System.nanoTime();
        EntryId brought = payrolls.brought(school, rows);
        long between = System.nanoTime();
        done(payrolls.undo(undoing(school, brought)));
        long after = System.nanoTime();
        System.out.printf(
                "Payroll of %d rows: posted in %d ms, undone in %d ms%n",
                MANY, (between - before) / 1_000_000, (after - between) / 1_000_000);
        assertThat(payrolls.drawer(school)).isEqualTo(gtq("0.00"));
    }

    private String twoRows() {
        return row(ixchel, "100.00") + row(mateo, "50.00");
    }

    private Receipt of(Pupil pupil) {
        return receipts.of(school.cooperative(), pupil.member().id(), 1).getFirst();
    }
}
