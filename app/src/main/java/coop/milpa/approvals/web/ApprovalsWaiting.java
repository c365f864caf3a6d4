package coop.milpa.approvals.web;

import coop.milpa.approvals.Approvals;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who waits at a window for a yes. */
@Component
@Order(0)
class ApprovalsWaiting implements Waiting {

    private final MyApprovals mine;

    ApprovalsWaiting(MyApprovals mine) {
        this.mine = mine;
    }

    @Override
    public String permission() {
        return Approvals.DECIDE;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        int many = mine.of(cooperative).size();
        return many == 0
                ? Optional.empty()
                : Optional.of(new Task(Message.of("approvals.waiting", many), "/c/{cooperative}/approvals"));
    }
}
