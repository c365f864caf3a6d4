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
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import coop.milpa.testing.LimitOfAThousand;
import coop.milpa.testing.LimitOfAThousand.TooMuch;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever takes cash takes no more than she may. */
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
    void cashIsLimitedAndCountedOnceAndATransferIsNot() {
        owed.forget();
        Open open = fixture.open();
        Member rosa = owed.member(open);
        owed.owes(rosa.id(), fixture.savings(open), "5000.00", LocalDate.of(2026, 1, 10));
        var cash = new Tender.Cash(open.branch(), CashDeclaration.own(rosa.party()));

        assertThat(receipts.take(take(open, rosa, "1000.01", cash)))
                .isEqualTo(Outcome.refused(new TooMuch("receipts.take")));
        TakeReceipt most = take(open, rosa, "1000.00", cash);
        done(receipts.take(most));
        done(receipts.take(most));
        done(receipts.take(take(open, rosa, "1000.01", new Tender.Transfer(open.branch()))));
        assertThat(limit.counted()).containsExactly(new Act("receipts.take", gtq("1000.00")));
        fixture.assertBooksBalance(open);
    }

    private static TakeReceipt take(Open open, Member rosa, String sum, Tender tender) {
        var order = new ReceiptOrder(rosa.id(), gtq(sum), tender, new Splitting.ByPriority());
        return new TakeReceipt(open.cooperative(), RequestId.next(), order);
    }
}
