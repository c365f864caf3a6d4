package coop.milpa.receipts.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.Splitting;

/** Decides how a receipt is divided, and whether it may be. */
final class ReceiptPolicy {

    private ReceiptPolicy() {}

    /** The split; one by priority may leave something, and {@link #nothingLeft} judges that. */
    static Outcome<Split> split(ReceiptOrder order, Payable payable) {
        return switch (order.splitting()) {
            case Splitting.ByPriority() -> Outcome.done(Splitter.byPriority(order.sum(), payable));
            case Splitting.AsPreviewed previewed ->
                unchanged(order, Splitter.byPriority(order.sum(), payable), previewed);
            case Splitting.ByHand(var parts) -> Splitter.byHand(order.sum(), payable, parts);
        };
    }

    /** A sum is taken whole or not at all: nobody keeps change for a member. */
    static Outcome<Split> nothingLeft(Split split) {
        return split.left().isZero()
                ? Outcome.done(split)
                : Outcome.refused(new ReceiptRefusal.NowhereForRest(split.left()));
    }

    /** Who has left pays what she owes, and is told so where more was asked. */
    static Outcome<Split> debtsOnly(MemberId member, Outcome<Split> decided) {
        boolean beyond = switch (decided) {
            case Outcome.Done<Split>(Split split) -> !split.left().isZero();
            case Outcome.Refused<Split>(Refusal why) -> why instanceof ReceiptRefusal.UnknownPart;
        };
        return beyond ? Outcome.refused(new ReceiptRefusal.HasLeft(member)) : decided;
    }

    private static Outcome<Split> unchanged(ReceiptOrder order, Split now, Splitting.AsPreviewed previewed) {
        return now.parts().equals(previewed.parts())
                ? Outcome.done(now)
                : Outcome.refused(new ReceiptRefusal.SplitChanged(order.member()));
    }
}
