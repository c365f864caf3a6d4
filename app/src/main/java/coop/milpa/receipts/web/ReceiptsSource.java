package coop.milpa.receipts.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Members;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Receipts;
import coop.milpa.web.Message;
import coop.milpa.web.SearchSource;
import coop.milpa.web.Words;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds a receipt by its whole number, those of payrolls too. */
@Component
class ReceiptsSource implements SearchSource {

    private final Receipts receipts;
    private final Members members;
    private final Words words;

    ReceiptsSource(Receipts receipts, Members members, Words words) {
        this.receipts = receipts;
        this.members = members;
        this.words = words;
    }

    @Override
    public Message heading() {
        return Message.of("receipts.search.receipts");
    }

    @Override
    public String permission() {
        return ReceiptPermissions.READ;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Found find(CooperativeId cooperative, String text) {
        return AskedReceipt.parsed(text)
                .flatMap(number -> receipts.find(cooperative, number))
                .map(receipt -> new Found(List.of(hit(cooperative, receipt)), false))
                .orElse(Found.NOTHING);
    }

    private Hit hit(CooperativeId cooperative, Receipt receipt) {
        String payer = members.find(cooperative, receipt.member())
                .map(member -> member.name() + ", ")
                .orElse("");
        return new Hit(
                words.money(receipt.sum()),
                receipt.number().toString(),
                payer + words.day(receipt.on(), LocaleContextHolder.getLocale()),
                Message.of("receipts.search.by-number"),
                "/receipts/" + receipt.number(),
                true);
    }
}
