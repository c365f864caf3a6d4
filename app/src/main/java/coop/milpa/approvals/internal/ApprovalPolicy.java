package coop.milpa.approvals.internal;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.ApprovalRefusal;
import coop.milpa.approvals.DecideApproval;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import java.time.LocalDate;
import java.util.Optional;

/** Who may decide what. */
final class ApprovalPolicy {

    static final int TEXT_LENGTH_MAX = 200;

    private ApprovalPolicy() {}

    /**
     * Whoever decides.
     *
     * @param only  the only branch she works at
     * @param open  the open day
     */
    record Decider(ActorId who, Optional<BranchId> only, LocalDate open) {}

    static Optional<ApprovalRefusal> forbids(Approval approval, DecideApproval command, Decider decider) {
        if (approval.asked().by().equals(decider.who())) {
            return Optional.of(new ApprovalRefusal.OwnRequest());
        }
        if (decider.only()
                .filter(branch -> !branch.equals(approval.asked().branch()))
                .isPresent()) {
            return Optional.of(new ApprovalRefusal.OtherBranch());
        }
        if (approval.decision().isPresent()) {
            return Optional.of(new ApprovalRefusal.AlreadyDecided());
        }
        if (!approval.asked().day().equals(decider.open())) {
            return Optional.of(new ApprovalRefusal.DayOver(approval.asked().day()));
        }
        boolean unsaid = !command.granted() && command.reason().isBlank();
        return unsaid ? Optional.of(new ApprovalRefusal.ReasonMissing()) : Optional.empty();
    }

    static Optional<ApprovalRefusal> tooLong(String text) {
        return text.length() > TEXT_LENGTH_MAX
                ? Optional.of(new ApprovalRefusal.TextTooLong(TEXT_LENGTH_MAX))
                : Optional.empty();
    }
}
