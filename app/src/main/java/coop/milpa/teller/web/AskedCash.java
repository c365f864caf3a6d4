package coop.milpa.teller.web;

import coop.milpa.registry.Cooperative;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransferId;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftId;
import coop.milpa.teller.Shifts;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The cash point, shift or transfer that an address names. One that is not there ends with an answer that says so. */
@Component
class AskedCash {

    private final CashPoints points;
    private final Shifts shifts;
    private final CashTransfers transfers;

    AskedCash(CashPoints points, Shifts shifts, CashTransfers transfers) {
        this.points = points;
        this.shifts = shifts;
        this.transfers = transfers;
    }

    CashPoint point(Cooperative cooperative, String id) {
        return Input.parsed(id, CashPointId::parse)
                .flatMap(point -> points.find(cooperative.id(), point))
                .orElseThrow(() -> unknown("teller.unknown-cash-point", addressOf(cooperative)));
    }

    Shift shift(Cooperative cooperative, String id) {
        return Input.parsed(id, ShiftId::parse)
                .flatMap(shift -> shifts.find(cooperative.id(), shift))
                .orElseThrow(() -> unknown("teller.unknown-shift", addressOf(cooperative)));
    }

    CashTransfer transfer(Cooperative cooperative, String id) {
        return Input.parsed(id, CashTransferId::parse)
                .flatMap(transfer -> transfers.find(cooperative.id(), transfer))
                .orElseThrow(() -> unknown("teller.unknown-transfer", addressOf(cooperative) + "/transfers"));
    }

    static String addressOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/cash";
    }

    private static PageProblem unknown(String code, String next) {
        return new PageProblem(HttpStatus.NOT_FOUND, code, next);
    }
}
