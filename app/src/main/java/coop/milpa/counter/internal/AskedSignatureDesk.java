package coop.milpa.counter.internal;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.Decision;
import coop.milpa.approvals.Approvals;
import coop.milpa.counter.AskedSignatures;
import coop.milpa.counter.SecondSignatures;
import coop.milpa.counter.Slip;
import coop.milpa.counter.SlipCode;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds what a cashier asked for, and by slips and books whether it was done. */
@Service
class AskedSignatureDesk implements AskedSignatures {

    private static final int MOST = 50;

    private final Approvals approvals;
    private final SlipRegister slips;
    private final Books books;
    private final Days days;
    private final TenantScope tenants;

    AskedSignatureDesk(Approvals approvals, SlipRegister slips, Books books, Days days, TenantScope tenants) {
        this.approvals = approvals;
        this.slips = slips;
        this.books = books;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public Optional<Approval> toUndo(CooperativeId cooperative, ActorId cashier, Slip slip) {
        LocalDate day = slip.made().on();
        return approvals.askedBy(cooperative, cashier, day, MOST).stream()
                .filter(approval -> approval.what().act().equals(SecondSignatures.VOID))
                .filter(approval -> approval.what().resume().equals(slip.code().text()))
                .filter(approval -> approval.asked().day().equals(day))
                .min(Comparator.comparingInt(AskedSignatureDesk::rank));
    }

    /** A yes before what waits, and that before a no. */
    private static int rank(Approval approval) {
        return approval.decision().map(said -> said.granted() ? 0 : 2).orElse(1);
    }

    @Override
    public List<Asked> by(CooperativeId cooperative, ActorId cashier) {
        return days.open(cooperative)
                .map(open -> approvals.askedBy(cooperative, cashier, open.minusDays(DAYS), MOST).stream()
                        .filter(approval -> isOfTheWindow(approval.what().act()))
                        .map(approval -> asked(cooperative, approval, open))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isOfTheWindow(String act) {
        return act.equals(SecondSignatures.OPERATION) || act.equals(SecondSignatures.VOID);
    }

    private Asked asked(CooperativeId cooperative, Approval approval, LocalDate open) {
        boolean today = approval.asked().day().equals(open);
        return new Asked(approval, state(cooperative, approval, today), today);
    }

    private State state(CooperativeId cooperative, Approval approval, boolean today) {
        Optional<Decision> said = approval.decision();
        if (said.filter(decision -> !decision.granted()).isPresent()) {
            return State.DENIED;
        }
        if (said.isPresent() && tenants.read(cooperative, () -> isDone(cooperative, approval))) {
            return State.DONE;
        }
        if (!today) {
            return State.LAPSED;
        }
        return said.isPresent() ? State.GRANTED : State.WAITING;
    }

    private boolean isDone(CooperativeId cooperative, Approval approval) {
        return approval.what().act().equals(SecondSignatures.VOID)
                ? SlipCode.read(approval.what().resume())
                        .flatMap(code -> slips.find(cooperative, code))
                        .flatMap(slip -> books.undoing(cooperative, slip.entry()))
                        .isPresent()
                : slips.asked(cooperative, approval.request()).isPresent();
    }
}
