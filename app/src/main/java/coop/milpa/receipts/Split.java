package coop.milpa.receipts;

import coop.milpa.kernel.Money;
import java.util.List;

/**
 * One sum divided over what a member may pay.
 *
 * @param shares  in the order in which they are paid
 * @param left  what nothing takes
 */
public record Split(List<Share> shares, Money left) {

    public Split {
        shares = List.copyOf(shares);
    }

    /** What paying so costs the accounts that are paid. */
    public List<Charge> charges() {
        return shares.stream().flatMap(share -> share.charges().stream()).toList();
    }

    /** The same in the payer's words: what {@link Splitting.AsPreviewed} is given. */
    public List<Part> parts() {
        return shares.stream().map(Share::part).toList();
    }
}
