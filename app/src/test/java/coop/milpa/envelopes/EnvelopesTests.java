package coop.milpa.envelopes;

import static coop.milpa.envelopes.EnvelopeFixture.asked;
import static coop.milpa.envelopes.EnvelopeFixture.file;
import static coop.milpa.envelopes.EnvelopeFixture.order;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.envelopes.EnvelopeFixture.Pupil;
import coop.milpa.envelopes.EnvelopeFixture.School;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashRegister;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What a teacher brings is taken as her list says it, all of it or nothing, and once. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, EnvelopeFixture.class})
class EnvelopesTests {

    private static final int MANY = 2_000;

    private final EnvelopeFixture fixture;
    private final TellerFixture tellers;
    private final BooksFixture books;
    private final Envelopes envelopes;
    private final SavingsOperations savings;
    private final SavingsPositions positions;
    private final CashPoints points;
    private final CashRegister cash;
    private final Books entries;
    private final List<Verification> verifications;
    private final TenantScope tenants;
    private School school;
    private Pupil ixchel;
    private Pupil mateo;

    EnvelopesTests(
            EnvelopeFixture fixture,
            TellerFixture tellers,
            BooksFixture books,
            Envelopes envelopes,
            SavingsOperations savings,
            SavingsPositions positions,
            CashPoints points,
            CashRegister cash,
            Books entries,
            List<Verification> verifications,
            TenantScope tenants) {
        this.fixture = fixture;
        this.tellers = tellers;
        this.books = books;
        this.envelopes = envelopes;
        this.savings = savings;
        this.positions = positions;
        this.points = points;
        this.cash = cash;
        this.entries = entries;
        this.verifications = verifications;
        this.tenants = tenants;
        this.school = fixture.school();
        this.ixchel = fixture.pupil(school, "Ixchel Tzoc Pop");
        this.mateo = fixture.pupil(school, "Mateo Choc");
    }

    @BeforeEach
    void aSchoolWithTwoPupils() {
        school = fixture.school();
        ixchel = fixture.pupil(school, "Ixchel Tzoc Pop");
        mateo = fixture.pupil(school, "Mateo Choc");
    }

    @AfterEach
    void theBooksBalanceAndEverythingIsProven() {
        books.assertBooksBalance(school.place().open());
        assertThat(verifications)
                .flatExtracting(each -> each.verify(school.cooperative()))
                .allSatisfy(finding -> assertThat(finding.holds())
                        .as(finding.name() + " " + finding.offenders())
                        .isTrue());
    }

    @Test
    void aListIsOneEntryWithOneLineOfCashAndOneForEachAccount() {
        TakenList taken = fixture.taken(school, "35.50", twoRows());
        List<Long> changes = new ArrayList<>();
        entries.changes(school.cooperative(), taken.entry(), (account, minor) -> changes.add(minor));
        assertThat(changes).containsExactlyInAnyOrder(3_550L, -1_050L, -2_500L);
        assertThat(drawer()).isEqualTo(gtq("35.50"));
        assertThat(balance(ixchel.account())).isEqualTo(gtq("10.50"));
        assertThat(balance(mateo.account())).isEqualTo(gtq("25.00"));
        assertThat(envelopes.rows(school.cooperative(), taken.entry()))
                .extracting(TakenRow::row, TakenRow::account)
                .containsExactly(tuple(2, ixchel.account()), tuple(3, mateo.account()));
        assertThat(cash.find(school.cooperative(), taken.entry())).hasValueSatisfying(operation -> {
            assertThat(operation.cash()).isEqualTo(gtq("35.50"));
            assertThat(operation.declaration().executor())
                    .isEqualTo(school.teacher().party());
        });
    }

    @Test
    void theSameRequestIsTakenOnceAndOfAnotherListRefused() {
        TakeEnvelope asked = asked(school, "35.50");
        TakenList taken = done(fixture.take(asked, twoRows()));
        assertThat(done(fixture.take(asked, twoRows()))).isEqualTo(taken);
        assertRefused(
                fixture.take(asked, file("cuenta,monto\n" + mateo.account() + ",35.50\n")), "envelopes.request-reused");
        assertThat(drawer()).isEqualTo(gtq("35.50"));
    }

    @Test
    void theSameFileIsTakenOnceEvenFromTwoWindowsAtATime() {
        var one = CompletableFuture.supplyAsync(() -> fixture.take(asked(school, "35.50"), twoRows()));
        var other = CompletableFuture.supplyAsync(() -> fixture.take(asked(school, "35.50"), twoRows()));
        assertThat(List.of(one.join(), other.join()))
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
        assertRefused(fixture.take(asked(school, "35.50"), twoRows()), "envelopes.list-repeated");
        assertThat(drawer()).isEqualTo(gtq("35.50"));
    }

    @Test
    void whoIsKilledInTheMiddleLeavesNothingBehind() {
        assertThatThrownBy(() -> tellers.as(
                        TellerFixture.CASHIER,
                        () -> tenants.write(school.cooperative(), () -> {
                            done(envelopes.take(asked(school, "35.50"), twoRows()));
                            throw new IllegalStateException("killed");
                        })))
                .hasMessage("killed");
        assertThat(drawer()).isEqualTo(gtq("0.00"));
        assertThat(envelopes.newest(school.cooperative(), 10)).isEmpty();
        fixture.taken(school, "35.50", twoRows());
        assertThat(drawer()).isEqualTo(gtq("35.50"));
    }

    @Test
    void nothingIsTakenWhileOneRowIsWrong() {
        byte[] content = file("cuenta;monto\n" + ixchel.account() + ";10.50\n10-NADIE;25.00\n");
        assertRefused(fixture.take(asked(school, "10.50"), content), "envelopes.list-wrong");
        assertThat(balance(ixchel.account())).isEqualTo(gtq("0.00"));
        assertRefused(fixture.take(asked(school, "10.50"), file("")), "envelopes.list-wrong");
    }

    @Test
    void whatWasCountedIsWhatTheListAddsUpTo() {
        assertRefused(fixture.take(asked(school, "35.00"), twoRows()), "envelopes.sum-off");
    }

    @Test
    void fromTheThresholdOnTheSourceIsSaid() {
        byte[] content = file("account,amount\n" + ixchel.account() + ",76999.00\n" + mateo.account() + ",1.00\n");
        assertRefused(fixture.take(asked(school, "77000.00"), content), "receipts.source-of-funds-needed");
        var explained = new CashDeclaration(
                school.teacher().party(),
                school.teacher().party(),
                school.teacher().party(),
                "kermés de la escuela");
        done(fixture.take(new TakeEnvelope(order(school), "Escuela Xucaneb", gtq("77000.00"), explained), content));
    }

    @Test
    void aListIsUndoneAsAWholeOnceAndTheFileMayComeAgain() {
        TakenList taken = fixture.taken(school, "35.50", twoRows());
        UndoEnvelope undo = undoing(taken);
        var undone = done(tellers.as(TellerFixture.CASHIER, () -> envelopes.undo(undo)));
        assertThat(done(tellers.as(TellerFixture.CASHIER, () -> envelopes.undo(undo))))
                .isEqualTo(undone);
        assertThat(drawer()).isEqualTo(gtq("0.00"));
        assertThat(balance(mateo.account())).isEqualTo(gtq("0.00"));
        assertThat(envelopes.find(school.cooperative(), taken.entry()))
                .hasValueSatisfying(list -> assertThat(list.undone()).isTrue());
        assertRefused(
                tellers.as(TellerFixture.CASHIER, () -> envelopes.undo(undoing(taken))), "ledger.already-reversed");
        fixture.taken(school, "35.50", twoRows());
        assertThat(drawer()).isEqualTo(gtq("35.50"));
    }

    @Test
    void aListStaysWhenAPupilHasTakenHerMoneyOut() {
        fixture.taken(school, "40.00", file("cuenta,monto\n" + ixchel.account() + ",40.00\n"));
        TakenList taken = fixture.taken(school, "35.50", twoRows());
        done(tellers.as(
                TellerFixture.CASHIER,
                () -> savings.withdraw(new CashMovement(
                        new SavingsOrder(
                                school.cooperative(),
                                RequestId.next(),
                                TellerFixture.CASHIER.id(),
                                new SavingsOrder.Place(
                                        school.place().branch(),
                                        Set.of(mateo.member().party()),
                                        Optional.empty())),
                        mateo.account(),
                        gtq("20.00"),
                        CashDeclaration.own(mateo.member().party())))));
        assertRefused(tellers.as(TellerFixture.CASHIER, () -> envelopes.undo(undoing(taken))), "ledger.below-floor");
        assertThat(balance(ixchel.account())).isEqualTo(gtq("50.50"));
        assertThat(drawer()).isEqualTo(gtq("55.50"));
    }

    @Test
    void onePupilsPartIsNotUndoneAlone() {
        TakenList taken = fixture.taken(school, "35.50", twoRows());
        var alone = new ReverseSavings(order(school), taken.entry(), "por error");
        assertRefused(tellers.as(TellerFixture.CASHIER, () -> savings.reverse(alone)), "savings.unknown-movement");
    }

    @Test
    void anotherCooperativesListsAreNotThere() {
        TakenList taken = fixture.taken(school, "35.50", twoRows());
        School other = fixture.school();
        assertThat(envelopes.find(other.cooperative(), taken.entry())).isEmpty();
        assertThat(envelopes.rows(other.cooperative(), taken.entry())).isEmpty();
        assertThat(envelopes.newest(other.cooperative(), 10)).isEmpty();
        assertThat(envelopes
                        .check(other.cooperative(), twoRows(), BooksFixture.GTQ)
                        .wrongRows())
                .isEqualTo(2);
    }

    /** The time it takes stands in the output; here only that it is all there. */
    @Test
    void twoThousandPupilsAreTakenAndUndoneAtOnce() {
        List<Pupil> pupils = fixture.pupils(
                school,
                IntStream.range(0, MANY).mapToObj(n -> "Pupil Number" + n).toList());
        var content = new StringBuilder("account,name,amount\n");
        pupils.forEach(pupil -> content.append(pupil.account()).append(",Pupil,1.25\n"));
        long before = System.nanoTime();
        TakenList taken = fixture.taken(school, "2500.00", file(content.toString()));
        long between = System.nanoTime();
        done(tellers.as(TellerFixture.CASHIER, () -> envelopes.undo(undoing(taken))));
        long after = System.nanoTime();
        System.out.printf(
                "%d rows: taken in %d ms, undone in %d ms%n",
                MANY, (between - before) / 1_000_000, (after - between) / 1_000_000);
        assertThat(taken.rows()).isEqualTo(MANY);
        assertThat(drawer()).isEqualTo(gtq("0.00"));
    }

    private UndoEnvelope undoing(TakenList taken) {
        return new UndoEnvelope(order(school), taken.entry(), "el sobre era de otra escuela");
    }

    private byte[] twoRows() {
        return file("cuenta,nombre,monto\n" + ixchel.account() + ",Ixchel Tzoc,10.50\n" + mateo.account()
                + ",CHOC Mateo,25.00\n");
    }

    private Money balance(String account) {
        return positions
                .of(school.cooperative(), account)
                .orElseThrow()
                .figures()
                .balance();
    }

    private Money drawer() {
        return points.of(school.cooperative(), school.place().branch()).stream()
                .filter(view -> view.point().id().equals(school.place().drawer().id()))
                .map(CashPointView::balance)
                .findFirst()
                .orElseThrow();
    }
}
