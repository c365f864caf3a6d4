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
import coop.milpa.teller.DecideDifference;
import coop.milpa.teller.OpenDrawer;
import coop.milpa.teller.OpenShift;
import coop.milpa.teller.OpenVault;
import coop.milpa.teller.ReceiveCash;
import coop.milpa.teller.SendCash;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.Shifts;
import java.time.LocalDate;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** A cashier's work with her drawers: she begins, gets cash from the vault, sends it there, counts and ends. */
@Component
class Drawers {

    private static final String CASHIER = "teller";
    private static final String MANAGER = "manager";

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

    /** A new drawer of a currency. */
    void open(Site site, Currency currency, String code) {
        CooperativeId id = site.cooperative().id();
        staff.as(
                id,
                MANAGER,
                () -> Granted.of(
                        points.openDrawer(new OpenDrawer(id, RequestId.next(), site.branch(), currency, code))));
    }

    /** A new vault of a currency. */
    void openVault(Site site, Currency currency) {
        CooperativeId id = site.cooperative().id();
        staff.as(
                id,
                MANAGER,
                () -> Granted.of(points.openVault(new OpenVault(id, RequestId.next(), site.branch(), currency))));
    }

    /** A drawer as it is now. */
    CashPointView of(Site site, String code) {
        return points.of(site.cooperative().id(), site.branch()).stream()
                .filter(view -> view.point().kind() == CashPoint.Kind.DRAWER
                        && view.point().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** She counts what is there, and begins with that. */
    Money begin(Site site, String code, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        CashPointView drawer = of(site, code);
        CashCount count = vaults.count(drawer.balance(), day);
        staff.as(
                id,
                CASHIER,
                () -> Granted.of(shifts.open(
                        new OpenShift(id, RequestId.next(), drawer.point().id(), count, ""))));
        return drawer.balance();
    }

    /** From the vault, or what of it the vault has. */
    void fetch(Site site, String code, Money sum, LocalDate day) {
        CashPointView vault = vaults.filled(site, sum, day);
        Money had = vault.balance().minor() < sum.minor() ? vault.balance() : sum;
        if (had.isPositive()) {
            move(site, new Move(MANAGER, vault.point(), CASHIER, of(site, code).point()), had, day);
        }
    }

    /** Into the vault. */
    void bringBack(Site site, String code, Money sum, LocalDate day) {
        CashPoint vault = vaults.vault(site).point();
        move(site, new Move(CASHIER, of(site, code).point(), MANAGER, vault), sum, day);
    }

    /** Who sends cash from where, and who receives it where. */
    private record Move(String sender, CashPoint from, String receiver, CashPoint to) {}

    private void move(Site site, Move move, Money sum, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        CashCount cash = vaults.count(sum, day);
        CashTransfer sent = staff.as(
                id,
                move.sender(),
                () -> Granted.of(transfers.send(new SendCash(
                        id, RequestId.next(), move.from().id(), move.to().id(), cash))));
        staff.as(
                id,
                move.receiver(),
                () -> Granted.of(transfers.receive(new ReceiveCash(id, RequestId.next(), sent.id(), cash))));
    }

    /** She counts what is there. */
    void end(Site site, String code, LocalDate day) {
        CashPointView drawer = of(site, code);
        end(site, drawer, drawer.balance(), day);
    }

    /** She counts something else than what is there, and says why; the manager takes the difference into the books. */
    void endOff(Site site, String code, Money counted, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        Shift waiting = end(site, of(site, code), counted, day);
        ShiftCount count = waiting.last(ShiftCount.Kind.CLOSING).orElseThrow();
        staff.as(
                id,
                MANAGER,
                () -> Granted.of(
                        shifts.decide(new DecideDifference(id, RequestId.next(), waiting.id(), count.id(), true))));
    }

    private Shift end(Site site, CashPointView drawer, Money counted, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        Shift shift = drawer.shift().orElseThrow();
        CashCount count = vaults.count(counted, day);
        String reason = counted.equals(drawer.balance()) ? "" : "Un vuelto mal dado";
        return staff.as(
                id,
                CASHIER,
                () -> Granted.of(shifts.close(new CloseShift(id, RequestId.next(), shift.id(), count, reason))));
    }
}
