package coop.milpa.portal.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.portal.PortalRequests;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What members asked for and nobody has answered. */
@Component
class RequestsWaiting implements Waiting {

    private final PortalRequests requests;

    RequestsWaiting(PortalRequests requests) {
        this.requests = requests;
    }

    @Override
    public String permission() {
        return PortalPermissions.ANSWER;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        long waiting = requests.waitingCount(cooperative);
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Task(Message.of("portal.waiting", waiting), "/c/{cooperative}/portal/requests"));
    }
}
