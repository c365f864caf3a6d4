package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.papers.Imprint;
import coop.milpa.papers.IssuedPapers;
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
    private final IssuedPapers issued;

    TransferSlip(CashNames names, CurrentActor current, IssuedPapers issued) {
        this.names = names;
        this.current = current;
        this.issued = issued;
    }

    Map<String, Object> shown(Cooperative cooperative, CashTransfer transfer, Locale reader) {
        return variables(cooperative, transfer, issued.shown(cooperative.id(), TransferPaper.of(transfer)), reader);
    }

    /** Without a code, and it says so. */
    Map<String, Object> preview(Cooperative cooperative, CashTransfer transfer, Locale reader) {
        return variables(cooperative, transfer, Imprint.PREVIEW, reader);
    }

    /** Counted. */
    Map<String, Object> printed(Cooperative cooperative, CashTransfer transfer, Locale reader) {
        return variables(cooperative, transfer, issued.printed(cooperative.id(), TransferPaper.of(transfer)), reader);
    }

    private Map<String, Object> variables(
            Cooperative cooperative, CashTransfer transfer, Imprint imprint, Locale reader) {
        return Map.of(
                "cooperative",
                cooperative,
                "transfer",
                transfer,
                "sight",
                TransferSight.of(transfer, current.get().actor().id()),
                "names",
                names.of(cooperative, people(transfer), reader),
                "imprint",
                imprint);
    }

    private static List<ActorId> people(CashTransfer transfer) {
        List<ActorId> people = new ArrayList<>(List.of(transfer.sent().by()));
        transfer.received().ifPresent(signed -> people.add(signed.by()));
        transfer.accepted().ifPresent(accepted -> people.add(accepted.by()));
        return people.stream().distinct().toList();
    }
}
