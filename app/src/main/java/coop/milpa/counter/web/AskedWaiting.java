package coop.milpa.counter.web;

import coop.milpa.counter.AskedSignatures;
import coop.milpa.counter.AskedSignatures.Asked;
import coop.milpa.counter.AskedSignatures.State;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a cashier asked somebody else today and has not gone on with. */
@Component
class AskedWaiting implements Waiting {

    private final AskedSignatures asks;
    private final CurrentActor current;

    AskedWaiting(AskedSignatures asks, CurrentActor current) {
        this.asks = asks;
        this.current = current;
    }

    @Override
    public String permission() {
        return CounterPermissions.SERVE;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        List<Asked> hers = asks.by(cooperative, current.get().actor().id()).stream()
                .filter(Asked::goesOn)
                .toList();
        long granted = many(hers, State.GRANTED);
        long waiting = many(hers, State.WAITING);
        return granted + waiting == 0
                ? Optional.empty()
                : Optional.of(
                        new Task(Message.of("counter.asked", granted, waiting), "/c/{cooperative}/counter/approvals"));
    }

    private static long many(List<Asked> hers, State state) {
        return hers.stream().filter(one -> one.state() == state).count();
    }
}
