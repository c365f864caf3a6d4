package coop.milpa.teller.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Message;
import coop.milpa.web.Viewer;
import coop.milpa.web.Waiting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Transfers that were counted differently, about which whoever looks may decide. */
@Component
class DisputedTransfersWaiting implements Waiting {

    private final CashWork work;

    DisputedTransfersWaiting(CashWork work) {
        this.work = work;
    }

    @Override
    public String permission() {
        return TellerPermissions.APPROVE;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        return Optional.of(cooperative)
                .filter(here -> Viewer.allows(TellerPermissions.TRANSFER))
                .map(here -> work.of(here).disputed())
                .filter(many -> many > 0)
                .map(many -> new Task(Message.of("teller.waiting.disputed", many), "/c/{cooperative}/cash/transfers"));
    }
}
