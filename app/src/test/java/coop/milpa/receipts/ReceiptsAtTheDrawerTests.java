package coop.milpa.receipts;

import static coop.milpa.receipts.ReceiptsFixture.assertRefused;
import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.closing;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Receipts whose cash a cashier takes into her drawer. */
@ModuleTest(with = "teller")
@Import({BooksFixture.class, ReceiptsFixture.class, TellerFixture.class})
class ReceiptsAtTheDrawerTests {

    private final Receipts receipts;
    private final Shifts shifts;
    private final Books books;
    private final BooksFixture fixture;
    private final ReceiptsFixture owed;
    private final TellerFixture drawers;

    ReceiptsAtTheDrawerTests(
            Receipts receipts,
            Shifts shifts,
            Books books,
            BooksFixture fixture,
            ReceiptsFixture owed,
            TellerFixture drawers) {
        this.receipts = receipts;
        this.shifts = shifts;
        this.books = books;
        this.fixture = fixture;
        this.owed = owed;
        this.drawers = drawers;
    }

    @Test
    void aReceiptIsTakenIntoTheDrawerAndUndoneThere() {
        Place place = drawers.place();
        owed.forget();
        Member rosa = owed.member(place.open());
        owed.owes(rosa.id(), fixture.savings(place.open()), "500.00", LocalDate.of(2026, 1, 10));
        Shift shift = drawers.begun(place);
        TakeReceipt command = take(place, rosa, "60.00");
        Receipt receipt = done(drawers.as(CASHIER, () -> receipts.take(command)));
        assertThat(stands(place)).isEqualTo(gtq("60.00"));
        Receipt second = done(drawers.as(CASHIER, () -> receipts.take(take(place, rosa, "5.00"))));
        done(drawers.as(SUPERVISOR, () -> receipts.reverse(undoing(place, receipt))));
        assertThat(stands(place)).isEqualTo(gtq("5.00"));
        done(drawers.as(CASHIER, () -> shifts.close(closing(place, shift, "5.00", ""))));
        assertRefused(drawers.as(SUPERVISOR, () -> receipts.reverse(undoing(place, second))), "teller.drawer-closed");
        assertThat(receipts.find(place.cooperative(), second.number())
                        .orElseThrow()
                        .reversal())
                .isEmpty();
        assertThat(done(drawers.as(CASHIER, () -> receipts.take(command))).id()).isEqualTo(receipt.id());
        fixture.assertBooksBalance(place.open());
    }

    @Test
    void whileAShiftWaitsForADecisionNothingIsTaken() {
        Place place = drawers.place();
        owed.forget();
        Member rosa = owed.member(place.open());
        owed.owes(rosa.id(), fixture.savings(place.open()), "500.00", LocalDate.of(2026, 1, 10));
        Shift shift = drawers.begun(place);
        drawers.as(CASHIER, () -> shifts.close(closing(place, shift, "1.00", "it was there")));
        assertRefused(drawers.as(CASHIER, () -> receipts.take(take(place, rosa, "60.00"))), "teller.shift-not-open");
        assertThat(receipts.of(place.cooperative(), rosa.id(), 10)).isEmpty();
        fixture.assertBooksBalance(place.open());
    }

    private Money stands(Place place) {
        return books.balance(place.cooperative(), place.drawer().account()).orElseThrow();
    }

    private static ReverseReceipt undoing(Place place, Receipt receipt) {
        return new ReverseReceipt(place.cooperative(), RequestId.next(), receipt.id(), "wrong member");
    }

    private static TakeReceipt take(Place place, Member rosa, String sum) {
        var tender = new Tender.Cash(place.branch(), CashDeclaration.own(rosa.party()));
        var order = new ReceiptOrder(rosa.id(), gtq(sum), tender, new Splitting.ByPriority());
        return new TakeReceipt(place.cooperative(), RequestId.next(), order);
    }
}
