package coop.milpa.receipts.internal;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import coop.milpa.testing.LimitOfAThousand;
import coop.milpa.testing.LimitOfAThousand.TooMuch;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever takes, records or undoes a receipt does so with no more than she may. */
@ModuleTest
@Import({BooksFixture.class, ReceiptsFixture.class, LimitOfAThousand.class})
class ReceiptLimitsTests {

    private final Receipts receipts;
    private final BooksFixture fixture;
    private final ReceiptsFixture owed;
    private final LimitOfAThousand limit;

    ReceiptLimitsTests(Receipts receipts, BooksFixture fixture, ReceiptsFixture owed, LimitOfAThousand limit) {
        this.receipts = receipts;
        this.fixture = fixture;
        this.owed = owed;
        this.limit = limit;
    }

    @Test
    void eachWayToPayIsLimitedAndCountedOnce() {
        Open open = fixture.open();
        Member rosa = owing(open);
        var cash = new Tender.Cash(open.branch(), CashDeclaration.own(rosa.party()));
        var transfer = new Tender.Transfer(open.branch());

        assertThat(receipts.take(take(open, rosa, "1000.01", cash)))
                .isEqualTo(Outcome.refused(new TooMuch("receipts.take")));
        assertThat(receipts.take(take(open, rosa, "1000.01", transfer)))
                .isEqualTo(Outcome.refused(new TooMuch("receipts.transfer")));
        TakeReceipt most = take(open, rosa, "1000.00", cash);
        done(receipts.take(most));
        done(receipts.take(most));
        done(receipts.take(take(open, rosa, "900.00", transfer)));
        assertThat(limit.counted())
                .endsWith(new Act("receipts.take", gtq("1000.00")), new Act("receipts.transfer", gtq("900.00")));
        fixture.assertBooksBalance(open);
    }

    @Test
    void undoingIsCountedOnce() {
        Open open = fixture.open();
        Member rosa = owing(open);
        var cash = new Tender.Cash(open.branch(), CashDeclaration.own(rosa.party()));
        Receipt taken = done(receipts.take(take(open, rosa, "700.00", cash)));
        var undo = new ReverseReceipt(open.cooperative(), RequestId.next(), taken.id(), "Era de otra persona");

        done(receipts.reverse(undo));
        done(receipts.reverse(undo));

        assertThat(limit.counted())
                .endsWith(new Act("receipts.take", gtq("700.00")), new Act("receipts.reverse", gtq("700.00")));
        fixture.assertBooksBalance(open);
    }

    private Member owing(Open open) {
        owed.forget();
        Member rosa = owed.member(open);
        owed.owes(rosa.id(), fixture.savings(open), "5000.00", LocalDate.of(2026, 1, 10));
        return rosa;
    }

    private static TakeReceipt take(Open open, Member rosa, String sum, Tender tender) {
        var order = new ReceiptOrder(rosa.id(), gtq(sum), tender, new Splitting.ByPriority());
        return new TakeReceipt(open.cooperative(), RequestId.next(), order);
    }
}
