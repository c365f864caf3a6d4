package coop.milpa.contributions.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.EntryId;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What was paid in, undone, handed over or given back.
 *
 * @param entry  where it stands in the books; empty if a settlement gave it back
 * @param month  of which quota
 * @param minor  negative for what was undone, handed over or given back
 */
record Movement(MemberId member, Optional<EntryId> entry, Kind kind, Optional<YearMonth> month, long minor) {

    /** What it was paid for. */
    enum Kind {
        FIRST,
        QUOTA,
        EXTRA,
        TRANSFER,
        LOSS,
        SETTLED
    }

    static Movement first(MemberId member, EntryId entry, long minor) {
        return new Movement(member, Optional.of(entry), Kind.FIRST, Optional.empty(), minor);
    }

    static Movement quota(MemberId member, EntryId entry, YearMonth month, long minor) {
        return new Movement(member, Optional.of(entry), Kind.QUOTA, Optional.of(month), minor);
    }

    static Movement extra(MemberId member, EntryId entry, long minor) {
        return new Movement(member, Optional.of(entry), Kind.EXTRA, Optional.empty(), minor);
    }

    /** @param minor  positive for whoever receives */
    static Movement transfer(MemberId member, EntryId entry, long minor) {
        return new Movement(member, Optional.of(entry), Kind.TRANSFER, Optional.empty(), minor);
    }

    static Movement loss(MemberId member, EntryId entry, long borne) {
        return new Movement(member, Optional.of(entry), Kind.LOSS, Optional.empty(), -borne);
    }

    static Movement settled(MemberId member, long paidIn) {
        return new Movement(member, Optional.empty(), Kind.SETTLED, Optional.empty(), -paidIn);
    }
}
