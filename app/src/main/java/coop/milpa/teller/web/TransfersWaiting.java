package coop.milpa.teller.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cash on its way that whoever looks may receive. */
@Component
class TransfersWaiting implements Waiting {

    private final CashWork work;

    TransfersWaiting(CashWork work) {
        this.work = work;
    }

    @Override
    public String permission() {
        return TellerPermissions.TRANSFER;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        return Optional.of(work.of(cooperative).transfers())
                .filter(many -> many > 0)
                .map(many -> new Task(Message.of("teller.waiting.transfers", many), "/c/{cooperative}/cash/transfers"));
    }
}
