package coop.milpa.receipts.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.PaperKind;
import coop.milpa.papers.PaperStanding;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Receipts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Receipts as papers: each stands until it is undone. */
@Component
class ReceiptPaper implements PaperKind {

    private static final String KIND = "receipts.receipt";

    private final Receipts receipts;

    ReceiptPaper(Receipts receipts) {
        this.receipts = receipts;
    }

    static IssuedPaper of(Receipt receipt) {
        return new IssuedPaper(KIND, receipt.number().toString(), receipt.on(), List.of(receipt.sum()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PaperStanding standing(CooperativeId cooperative, String number) {
        return AskedReceipt.parsed(number)
                .flatMap(read -> receipts.find(cooperative, read))
                .filter(receipt -> receipt.reversal().isEmpty())
                .map(receipt -> PaperStanding.STANDS)
                .orElse(PaperStanding.UNDONE);
    }
}
