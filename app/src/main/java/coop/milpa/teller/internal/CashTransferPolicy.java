package coop.milpa.teller.internal;

import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointRefusal;
import coop.milpa.teller.TellerRefusal;
import coop.milpa.teller.TransferRefusal;
import java.util.Optional;
import java.util.stream.Stream;

/** Between which cash points cash goes. Pure. */
final class CashTransferPolicy {

    private CashTransferPolicy() {}

    /** Why cash does not go from one to the other. */
    static Optional<TellerRefusal> forbids(CashPoint from, CashPoint to) {
        Optional<TellerRefusal> retired = Stream.of(from, to)
                .filter(CashPoint::isRetired)
                .findFirst()
                .map(point -> new CashPointRefusal.PointRetired(point.code()));
        return retired.or(() -> from.givesTo(to)
                ? Optional.empty()
                : Optional.of(new TransferRefusal.NotBetween(from.code(), to.code())));
    }
}
