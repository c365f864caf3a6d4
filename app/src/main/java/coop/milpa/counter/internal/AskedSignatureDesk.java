package coop.milpa.counter.internal;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.Decision;
import coop.milpa.approvals.ApprovalId;
import coop.milpa.approvals.Approvals;
import coop.milpa.counter.AskedSignatures;
import coop.milpa.counter.SecondSignatures;
import coop.milpa.counter.Slip;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
                .filter(AskedSignatureDesk::isVoid)
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
                .map(open -> asked(
                        cooperative,
                        approvals.askedBy(cooperative, cashier, open.minusDays(DAYS), MOST).stream()
                                .filter(approval -> isVoid(approval) || isOperation(approval))
                                .toList(),
                        open))
                .orElse(List.of());
    }

    private static boolean isVoid(Approval approval) {
        return approval.what().act().equals(SecondSignatures.VOID);
    }

    private static boolean isOperation(Approval approval) {
        return approval.what().act().equals(SecondSignatures.OPERATION);
    }

    private List<Asked> asked(CooperativeId cooperative, List<Approval> approvals, LocalDate open) {
        Set<ApprovalId> done = done(
                cooperative,
                approvals.stream().filter(AskedSignatureDesk::isGranted).toList());
        return approvals.stream()
                .map(approval -> {
                    boolean today = approval.asked().day().equals(open);
                    return new Asked(approval, state(approval, done, today), today);
                })
                .toList();
    }

    private static boolean isGranted(Approval approval) {
        return approval.decision().filter(Decision::granted).isPresent();
    }

    private static State state(Approval approval, Set<ApprovalId> done, boolean today) {
        if (approval.decision().isPresent() && !isGranted(approval)) {
            return State.DENIED;
        }
        if (done.contains(approval.id())) {
            return State.DONE;
        }
        if (!today) {
            return State.LAPSED;
        }
        return isGranted(approval) ? State.GRANTED : State.WAITING;
    }

    /** Those that were done once there was a yes: however many they are, by a statement each sort. */
    private Set<ApprovalId> done(CooperativeId cooperative, List<Approval> granted) {
        if (granted.isEmpty()) {
            return Set.of();
        }
        return tenants.read(cooperative, () -> {
            Set<RequestId> operations = slips.done(
                    cooperative,
                    granted.stream()
                            .filter(AskedSignatureDesk::isOperation)
                            .map(Approval::request)
                            .toList());
            Map<String, EntryId> entries = slips.entries(
                    cooperative,
                    granted.stream()
                            .filter(AskedSignatureDesk::isVoid)
                            .map(approval -> approval.what().resume())
                            .toList());
            Set<EntryId> undone = books.undoing(cooperative, entries.values()).keySet();
            return granted.stream()
                    .filter(approval -> isVoid(approval)
                            ? Optional.ofNullable(entries.get(approval.what().resume()))
                                    .filter(undone::contains)
                                    .isPresent()
                            : operations.contains(approval.request()))
                    .map(Approval::id)
                    .collect(Collectors.toSet());
        });
    }
}
