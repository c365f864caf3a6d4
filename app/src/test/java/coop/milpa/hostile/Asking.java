package coop.milpa.hostile;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.AskApproval;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Acting;
import coop.milpa.platform.CurrentActor;
import coop.milpa.teller.TellerFixture;
import org.springframework.boot.test.context.TestComponent;

/** A cashier who asks for what she may not do alone. */
@TestComponent
class Asking {

    private final Approvals approvals;
    private final CurrentActor current;

    Asking(Approvals approvals, CurrentActor current) {
        this.approvals = approvals;
        this.current = current;
    }

    Outcome<Approval> as(AskApproval asked) {
        return current.as(new Acting(TellerFixture.CASHIER, "test"), () -> approvals.ask(asked));
    }
}
