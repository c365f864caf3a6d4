package coop.milpa.teller.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.PaperKind;
import coop.milpa.papers.PaperStanding;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransferId;
import coop.milpa.teller.CashTransfers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Slips of cash transfers as papers: whoever has yet to count the cash is not told by a code either what was sent. */
@Component
class TransferPaper implements PaperKind {

    private static final String KIND = "teller.transfer";

    private final CashTransfers transfers;

    TransferPaper(CashTransfers transfers) {
        this.transfers = transfers;
    }

    static IssuedPaper of(CashTransfer transfer) {
        return new IssuedPaper(
                KIND,
                transfer.id().toString(),
                transfer.sent().posted().orElseThrow().on(),
                List.of(transfer.sent().count().sum()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PaperStanding standing(CooperativeId cooperative, String transfer) {
        return transfers
                .find(cooperative, CashTransferId.parse(transfer))
                .filter(found -> found.state() == CashTransfer.State.RECEIVED)
                .map(found -> PaperStanding.STANDS)
                .orElse(PaperStanding.AMOUNT_UNTOLD);
    }
}
