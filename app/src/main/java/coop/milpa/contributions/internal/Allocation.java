package coop.milpa.contributions.internal;

import coop.milpa.contributions.PayContributions.Amount;
import coop.milpa.ledger.EntryId;
import java.util.ArrayList;
import java.util.List;

/** Divides what a member pays in over her quotas, oldest first; what is left is extra. */
final class Allocation {

    private Allocation() {}

    static List<Movement> of(Amount amount, List<Quota> oldestFirst, EntryId entry) {
        List<Movement> movements = new ArrayList<>();
        long left = amount.money().minor();
        for (Quota quota : oldestFirst) {
            long paid = Math.min(left, quota.unpaid().minor());
            if (paid > 0) {
                movements.add(Movement.quota(amount.member(), entry, quota.month(), paid));
                left -= paid;
            }
        }
        if (left > 0) {
            movements.add(Movement.extra(amount.member(), entry, left));
        }
        return movements;
    }
}
