package coop.milpa.demo.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.Denomination;
import coop.milpa.teller.Denominations;
import coop.milpa.teller.ReceiveCash;
import coop.milpa.teller.SendCash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A branch's vault. Half of the branch's other cash is brought into it when it is needed there: who has no shift has
 * something to pay from, too.
 */
@Component
class Vaults {

    private final CashPoints points;
    private final CashTransfers transfers;
    private final Denominations denominations;
    private final Staff staff;

    Vaults(CashPoints points, CashTransfers transfers, Denominations denominations, Staff staff) {
        this.points = points;
        this.transfers = transfers;
        this.denominations = denominations;
        this.staff = staff;
    }

    CashPointView vault(Site site) {
        return national(site, CashPoint.Kind.VAULT);
    }

    /** The vault, with no less than some money in it if the branch has that. */
    CashPointView filled(Site site, Money least, LocalDate day) {
        CashPointView vault = vault(site);
        if (vault.balance().minor() >= least.minor()) {
            return vault;
        }
        CashPointView general = national(site, CashPoint.Kind.GENERAL);
        if (general.balance().minor() < 2) {
            return vault;
        }
        bring(site.cooperative().id(), general, vault.point(), day);
        return vault(site);
    }

    private CashPointView national(Site site, CashPoint.Kind kind) {
        return points.of(site.cooperative().id(), site.branch()).stream()
                .filter(view -> view.point().kind() == kind)
                .filter(view ->
                        view.point().currency().equals(site.cooperative().currency()))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever keeps the books counts half of it and sends that, whoever keeps the vault counts what came. */
    private void bring(CooperativeId id, CashPointView general, CashPoint vault, LocalDate day) {
        CashCount half =
                count(new Money(general.balance().minor() / 2, general.balance().currency()), day);
        CashTransfer sent = staff.as(
                id,
                "accountant",
                () -> Granted.of(transfers.send(
                        new SendCash(id, RequestId.next(), general.point().id(), vault.id(), half))));
        staff.as(
                id,
                "manager",
                () -> Granted.of(transfers.receive(new ReceiveCash(id, RequestId.next(), sent.id(), half))));
    }

    /** In as few notes and coins as it takes. */
    CashCount count(Money sum, LocalDate day) {
        List<CashCount.Line> lines = new ArrayList<>();
        long left = sum.minor();
        for (Money value : denominations.of(sum.currency(), day).stream()
                .map(Denomination::value)
                .distinct()
                .toList()) {
            lines.add(new CashCount.Line(value, left / value.minor()));
            left %= value.minor();
        }
        return new CashCount(lines, new Money(sum.minor() - left, sum.currency()));
    }
}
