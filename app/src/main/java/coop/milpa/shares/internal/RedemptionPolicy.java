package coop.milpa.shares.internal;

import coop.milpa.kernel.Money;
import coop.milpa.shares.Redemption;
import coop.milpa.shares.RedemptionRoom;
import coop.milpa.shares.SharesRefusal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides who stands where in the queue, when it is her turn, and what keeps it from being so. */
final class RedemptionPolicy {

    private static final int YEARS_MAX = 100;

    private RedemptionPolicy() {}

    /** The queue with places and estimates: what was released whole has none. */
    static List<Redemption> queue(List<RedemptionRegister.Row> inOrder, RedemptionRoom room, Period wait) {
        List<Redemption> queue = new ArrayList<>();
        int place = 0;
        long before = 0;
        for (RedemptionRegister.Row row : inOrder) {
            boolean queued = row.sums().queued().isPositive();
            LocalDate payableFrom = row.effectiveOn().plus(wait);
            long through = before + row.sums().queued().minor();
            queue.add(new Redemption(
                    row.id(),
                    queued ? ++place : 0,
                    row.member(),
                    row.branch(),
                    row.askedOn(),
                    payableFrom,
                    row.sums(),
                    queued ? estimate(through, room, payableFrom) : Optional.empty()));
            before = through;
        }
        return queue;
    }

    /**
     * Why nothing can be paid now.
     *
     * @param closed  the last day that is
     */
    static Optional<SharesRefusal> objection(
            Redemption redemption, RedemptionRoom room, LocalDate day, Optional<LocalDate> closed) {
        if (redemption.sums().payable().isPositive()) {
            return Optional.empty();
        }
        if (redemption.sums().queued().isZero()) {
            return Optional.of(new SharesRefusal.AllPaid());
        }
        if (day.isBefore(redemption.payableFrom())) {
            return Optional.of(new SharesRefusal.StillWaiting(redemption.payableFrom()));
        }
        Optional<Money> floor = room.floor();
        if (floor.isPresent() && room.aboveFloor().filter(Money::isZero).isPresent()) {
            return Optional.of(new SharesRefusal.BelowFloor(room.capital(), floor.get()));
        }
        if (room.quotaLeft().filter(Money::isZero).isPresent()) {
            return Optional.of(redemption
                    .estimate()
                    .<SharesRefusal>map(year -> new SharesRefusal.QuotaUsedUp(redemption.place(), year))
                    .orElseGet(() -> new SharesRefusal.NoQuota(redemption.place())));
        }
        return Optional.of(new SharesRefusal.NextClose(redemption.place(), day, closed));
    }

    /** The last day of the year in which all through her can be released, if each year's quota is that of this one. */
    private static Optional<LocalDate> estimate(long through, RedemptionRoom room, LocalDate payableFrom) {
        if (room.aboveFloor().filter(above -> above.minor() < through).isPresent()) {
            return Optional.empty();
        }
        long over = through - room.quotaLeft().map(Money::minor).orElse(through);
        long quota = room.quota().map(Money::minor).orElse(0L);
        long years = over <= 0 ? 0 : quota == 0 ? YEARS_MAX + 1 : Math.ceilDiv(over, quota);
        if (years > YEARS_MAX) {
            return Optional.empty();
        }
        LocalDate year = room.year().to().plusYears(years);
        while (year.isBefore(payableFrom)) {
            year = year.plusYears(1);
        }
        return Optional.of(year);
    }
}
