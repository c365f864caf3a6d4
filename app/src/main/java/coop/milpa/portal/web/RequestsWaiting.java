package coop.milpa.portal.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.portal.PortalRequests;
import coop.milpa.portal.PortalRequests.Inbox;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What members asked the branch of whoever looks for, and nobody has answered. */
@Component
class RequestsWaiting implements Waiting {

    private final PortalRequests requests;
    private final OwnBranch own;

    RequestsWaiting(PortalRequests requests, OwnBranch own) {
        this.requests = requests;
        this.own = own;
    }

    @Override
    public String permission() {
        return PortalPermissions.ANSWER;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        long waiting = requests.count(new Inbox(cooperative, own.in(cooperative), /* answered= */ false));
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Task(Message.of("portal.waiting", waiting), "/c/{cooperative}/portal/requests"));
    }
}
