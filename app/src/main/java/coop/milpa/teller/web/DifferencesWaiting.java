package coop.milpa.teller.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Message;
import coop.milpa.web.Viewer;
import coop.milpa.web.Waiting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Differences of shifts about which whoever looks may decide. */
@Component
class DifferencesWaiting implements Waiting {

    private final CashWork work;

    DifferencesWaiting(CashWork work) {
        this.work = work;
    }

    @Override
    public String permission() {
        return TellerPermissions.APPROVE;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        return Optional.of(cooperative)
                .filter(here -> Viewer.allows(TellerPermissions.READ))
                .map(here -> work.of(here).differences())
                .filter(many -> many > 0)
                .map(many -> new Task(Message.of("teller.waiting.differences", many), "/c/{cooperative}/cash"));
    }
}
