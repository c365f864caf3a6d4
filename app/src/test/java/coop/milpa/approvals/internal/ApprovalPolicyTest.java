package coop.milpa.approvals.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.Asked;
import coop.milpa.approvals.Approval.Decision;
import coop.milpa.approvals.Approval.What;
import coop.milpa.approvals.ApprovalId;
import coop.milpa.approvals.ApprovalRefusal;
import coop.milpa.approvals.DecideApproval;
import coop.milpa.approvals.internal.ApprovalPolicy.Decider;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may decide what, in the order in which it is checked. */
class ApprovalPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ActorId ANA = ActorId.next();
    private static final ActorId CARLA = ActorId.next();
    private static final BranchId HERE = BranchId.next();

    @Test
    void somebodyElseDecidesWhatIsAskedToday() {
        assertThat(forbids(asked(Optional.empty()), true, "", new Decider(CARLA, Optional.empty(), DAY)))
                .isEmpty();
        assertThat(forbids(asked(Optional.empty()), true, "", new Decider(CARLA, Optional.of(HERE), DAY)))
                .isEmpty();
    }

    @Test
    void whoeverAskedDoesNot() {
        assertThat(forbids(asked(Optional.empty()), true, "", new Decider(ANA, Optional.empty(), DAY)))
                .containsInstanceOf(ApprovalRefusal.OwnRequest.class);
    }

    @Test
    void whoeverWorksAtAnotherBranchDoesNot() {
        assertThat(forbids(asked(Optional.empty()), true, "", new Decider(CARLA, Optional.of(BranchId.next()), DAY)))
                .containsInstanceOf(ApprovalRefusal.OtherBranch.class);
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        var no = new Decision(CARLA, Instant.EPOCH, false, "no está");
        assertThat(forbids(asked(Optional.of(no)), true, "", new Decider(CARLA, Optional.empty(), DAY)))
                .containsInstanceOf(ApprovalRefusal.AlreadyDecided.class);
    }

    @Test
    void yesterdayIsOver() {
        assertThat(forbids(asked(Optional.empty()), true, "", new Decider(CARLA, Optional.empty(), DAY.plusDays(1))))
                .contains(new ApprovalRefusal.DayOver(DAY));
    }

    @Test
    void aNoSaysWhy() {
        var carla = new Decider(CARLA, Optional.empty(), DAY);
        assertThat(forbids(asked(Optional.empty()), false, " ", carla))
                .containsInstanceOf(ApprovalRefusal.ReasonMissing.class);
        assertThat(forbids(asked(Optional.empty()), false, "no trae documento", carla))
                .isEmpty();
    }

    private static Optional<ApprovalRefusal> forbids(
            Approval approval, boolean granted, String reason, Decider decider) {
        var command = new DecideApproval(CooperativeId.next(), approval.id(), granted, reason);
        return ApprovalPolicy.forbids(approval, command, decider);
    }

    private static Approval asked(Optional<Decision> decision) {
        var what = new What("test.act", "Rosa", Money.of("10.00", Currency.getInstance("GTQ")), "mark", "");
        return new Approval(
                ApprovalId.next(), RequestId.next(), what, new Asked(ANA, HERE, DAY, Instant.EPOCH, ""), decision);
    }
}
