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
import coop.milpa.teller.CloseShift;
import coop.milpa.teller.OpenDrawer;
import coop.milpa.teller.OpenShift;
import coop.milpa.teller.OpenVault;
import coop.milpa.teller.ReceiveCash;
import coop.milpa.teller.SendCash;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** A cashier's work with her drawers: she begins, gets cash from the vault, counts and ends. */
@Component
class Drawers {

    private final CashPoints points;
    private final CashTransfers transfers;
    private final Shifts shifts;
    private final Vaults vaults;
    private final Staff staff;

    Drawers(CashPoints points, CashTransfers transfers, Shifts shifts, Vaults vaults, Staff staff) {
        this.points = points;
        this.transfers = transfers;
        this.shifts = shifts;
        this.vaults = vaults;
        this.staff = staff;
    }

    /** A new drawer of a currency, and a vault of it. */
    CashPoint opened(Site site, Currency currency, String code) {
        CooperativeId id = site.cooperative().id();
        return staff.as(id, "manager", () -> {
            Granted.of(points.openVault(new OpenVault(id, RequestId.next(), site.branch(), currency)));
            return Granted.of(points.openDrawer(new OpenDrawer(id, RequestId.next(), site.branch(), currency, code)));
        });
    }

    private CashPoint vault(Site site) {
        return points.of(site.cooperative().id(), site.branch()).stream()
                .map(CashPointView::point)
                .filter(point -> point.kind() == CashPoint.Kind.VAULT)
                .filter(point -> point.currency().equals(site.cooperative().currency()))
                .findFirst()
                .orElseThrow();
    }

    void begin(Site site, List<CashPoint> drawers, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        drawers.forEach(drawer -> staff.as(
                id,
                "teller",
                () -> Granted.of(shifts.open(
                        new OpenShift(id, RequestId.next(), drawer.id(), counted(site, drawer, day), "")))));
    }

    void fetch(Site site, CashPoint drawer, Money sum, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        CashCount cash = vaults.count(sum, day);
        CashPoint vault = vault(site);
        CashTransfer sent = staff.as(
                id,
                "manager",
                () -> Granted.of(transfers.send(new SendCash(id, RequestId.next(), vault.id(), drawer.id(), cash))));
        staff.as(
                id,
                "teller",
                () -> Granted.of(transfers.receive(new ReceiveCash(id, RequestId.next(), sent.id(), cash))));
    }

    void end(Site site, List<CashPoint> drawers, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        for (Shift shift : shifts.of(id, staff.id(id, "teller"))) {
            if (drawers.contains(shift.point())) {
                CashCount count = counted(site, shift.point(), day);
                staff.as(
                        id,
                        "teller",
                        () -> Granted.of(shifts.close(new CloseShift(id, RequestId.next(), shift.id(), count, ""))));
            }
        }
    }

    private CashCount counted(Site site, CashPoint drawer, LocalDate day) {
        Money there = points.of(site.cooperative().id(), site.branch()).stream()
                .filter(view -> view.point().equals(drawer))
                .map(CashPointView::balance)
                .findFirst()
                .orElseThrow();
        return vaults.count(there, day);
    }
}
