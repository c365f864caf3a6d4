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
import coop.milpa.teller.OpenDrawer;
import coop.milpa.teller.OpenVault;
import coop.milpa.teller.ReceiveCash;
import coop.milpa.teller.SendCash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Opens a vault and two drawers, and brings half of the branch's other cash into the vault when it is needed there: who
 * has no shift has something to pay from, too.
 */
@Component
class Vaults {

    private static final List<String> DRAWERS = List.of("G1", "G2");

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

    void open(Site site) {
        CooperativeId id = site.cooperative().id();
        Currency currency = site.cooperative().currency();
        staff.as(id, "manager", () -> {
            DRAWERS.forEach(code ->
                    Granted.of(points.openDrawer(new OpenDrawer(id, RequestId.next(), site.branch(), currency, code))));
            return Granted.of(points.openVault(new OpenVault(id, RequestId.next(), site.branch(), currency)));
        });
    }

    /** The vault, with no less than some money in it if the branch has that. */
    CashPointView filled(Site site, Money least, LocalDate day) {
        CashPointView vault = national(site, CashPoint.Kind.VAULT);
        CashPointView general = national(site, CashPoint.Kind.GENERAL);
        if (vault.balance().minor() >= least.minor() || general.balance().minor() < 2) {
            return vault;
        }
        bring(site.cooperative().id(), general, vault.point(), day);
        return national(site, CashPoint.Kind.VAULT);
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
