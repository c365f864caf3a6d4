package coop.milpa.teller.internal;

import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
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
        return retired.or(() -> isBetween(from, to)
                ? Optional.empty()
                : Optional.of(new TransferRefusal.NotBetween(from.code(), to.code())));
    }

    /** One of both is a vault; the other a vault of another branch, or anything else of the same. */
    private static boolean isBetween(CashPoint from, CashPoint to) {
        boolean sameBranch = from.branch().equals(to.branch());
        boolean vaults = from.kind() == Kind.VAULT && to.kind() == Kind.VAULT;
        boolean oneVault = from.kind() == Kind.VAULT ^ to.kind() == Kind.VAULT;
        return from.currency().equals(to.currency()) && (sameBranch ? oneVault : vaults);
    }
}
