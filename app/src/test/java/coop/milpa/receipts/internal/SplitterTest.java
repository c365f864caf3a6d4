package coop.milpa.receipts.internal;

import static coop.milpa.receipts.ReceiptsFixture.assertRefused;
import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Part;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Share;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.Tender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a sum is divided. */
class SplitterTest {

    private static final MemberId ROSA = MemberId.next();
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
    private static final Due OLD = due("contributions.quota", "25.00", JANUARY, "2026-01");
    private static final Due NEW = due("contributions.quota", "25.00", FEBRUARY, "2026-02");
    private static final Due WELFARE = due("receipts.welfare", "10.00", JANUARY, "2026-01");
    private static final Due REST = due("savings.demand", "0", JANUARY, "10-1");
    private static final Payable ALL = new Payable(List.of(OLD, NEW, WELFARE), List.of(REST), List.of());

    @Test
    void whatIsDueIsPaidInOrderAndTheRestIsSaved() {
        Split split = Splitter.byPriority(gtq("100.00"), ALL);
        assertThat(split.shares())
                .containsExactly(
                        new Share(OLD, gtq("25.00")),
                        new Share(NEW, gtq("25.00")),
                        new Share(WELFARE, gtq("10.00")),
                        new Share(REST, gtq("40.00")));
        assertThat(split.left()).isEqualTo(gtq("0"));
    }

    @Test
    void theLastDueThatTheSumReachesIsPaidInPart() {
        assertThat(Splitter.byPriority(gtq("25.01"), ALL).shares())
                .containsExactly(new Share(OLD, gtq("25.00")), new Share(NEW, gtq("0.01")));
    }

    @Test
    void whatNothingTakesIsLeft() {
        var noRest = new Payable(List.of(OLD), List.of(), List.of(REST));
        assertThat(Splitter.byPriority(gtq("30.00"), noRest).left()).isEqualTo(gtq("5.00"));
    }

    @Test
    void theOrderIsPriorityThenAgeThenReference() {
        var order = new PayOrder(Map.of("contributions.quota", 20, "receipts.welfare", 10));
        assertThat(Stream.of(NEW, OLD, WELFARE).sorted(order.comparator())).containsExactly(WELFARE, OLD, NEW);
    }

    @Test
    void thePayerMayNameTheParts() {
        List<Part> parts = List.of(part(WELFARE, "10.00"), part(REST, "5.00"), part(REST, "1.00"));
        assertThat(done(Splitter.byHand(gtq("16.00"), ALL, parts)).shares())
                .containsExactly(new Share(WELFARE, gtq("10.00")), new Share(REST, gtq("6.00")));
    }

    @Test
    void namedPartsAddUpToTheSum() {
        assertRefused(Splitter.byHand(gtq("10.01"), ALL, List.of(part(WELFARE, "10.00"))), "receipts.parts-off");
        assertRefused(Splitter.byHand(gtq("10.00"), ALL, List.of()), "receipts.parts-off");
    }

    @Test
    void nobodyPaysMoreThanIsDue() {
        assertRefused(Splitter.byHand(gtq("10.01"), ALL, List.of(part(WELFARE, "10.01"))), "receipts.part-too-large");
        assertRefused(
                Splitter.byHand(gtq("12.00"), ALL, List.of(part(WELFARE, "6.00"), part(WELFARE, "6.00"))),
                "receipts.part-too-large");
    }

    @Test
    void aPartOfNothingIsNoPart() {
        assertRefused(Splitter.byHand(gtq("10.00"), ALL, List.of(part(REST, "0"))), "receipts.part-not-positive");
        assertRefused(Splitter.byHand(gtq("10.00"), ALL, List.of(part(REST, "-1"))), "receipts.part-not-positive");
    }

    @Test
    void aPartNamesSomethingPayable() {
        var unknown = new Part("loans.instalment", "7", gtq("10.00"));
        assertRefused(Splitter.byHand(gtq("10.00"), ALL, List.of(unknown)), "receipts.unknown-part");
    }

    @Test
    void aSplitThatWasShownHoldsWhileNothingChanges() {
        List<Part> shown = Splitter.byPriority(gtq("30.00"), ALL).parts();
        ReceiptOrder order = order("30.00", new Splitting.AsPreviewed(shown));
        assertThat(done(ReceiptPolicy.split(order, ALL)).parts()).isEqualTo(shown);
        var paidMeanwhile = new Payable(List.of(NEW, WELFARE), List.of(REST), List.of());
        assertRefused(ReceiptPolicy.split(order, paidMeanwhile), "receipts.split-changed");
    }

    private static ReceiptOrder order(String sum, Splitting splitting) {
        return new ReceiptOrder(ROSA, gtq(sum), new Tender.Transfer(BranchId.next()), splitting);
    }

    private static Part part(Due due, String amount) {
        return new Part(due.destination(), due.reference(), gtq(amount));
    }

    private static Due due(String destination, String amount, LocalDate on, String reference) {
        return new Due(destination, ROSA, AccountId.next(), gtq(amount), on, reference);
    }
}
