package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Applications;
import coop.milpa.members.Applications.Stage;
import coop.milpa.members.Applications.Which;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Applications for membership that no organ has decided about. */
@Component
class ApplicationsWaiting implements Waiting {

    private final Applications applications;

    ApplicationsWaiting(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String permission() {
        return MembersInTheMenu.RESOLVE;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        long open = applications.count(new Which(cooperative, Optional.of(Stage.OPEN), false));
        return open == 0
                ? Optional.empty()
                : Optional.of(
                        new Task(Message.of("members.applications-waiting", open), "/c/{cooperative}/applications"));
    }
}
