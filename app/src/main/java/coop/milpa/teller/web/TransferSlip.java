package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.CashTransfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands on the page of a transfer and on its paper; no figures for whoever may still have to count it. */
@Component
class TransferSlip {

    static final String TEMPLATE = "teller/transfer";

    private final CashNames names;
    private final CurrentActor current;

    TransferSlip(CashNames names, CurrentActor current) {
        this.names = names;
        this.current = current;
    }

    Map<String, Object> variables(Cooperative cooperative, CashTransfer transfer, Locale reader) {
        return Map.of(
                "cooperative",
                cooperative,
                "transfer",
                transfer,
                "sight",
                TransferSight.of(transfer, current.get().actor().id()),
                "names",
                names.of(cooperative, people(transfer), reader));
    }

    private static List<ActorId> people(CashTransfer transfer) {
        List<ActorId> people = new ArrayList<>(List.of(transfer.sent().by()));
        transfer.received().ifPresent(signed -> people.add(signed.by()));
        transfer.accepted().ifPresent(accepted -> people.add(accepted.by()));
        return people.stream().distinct().toList();
    }
}
