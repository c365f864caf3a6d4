package coop.milpa.teller.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.ReceiveCash;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was sent is received with a count; the page never says what was sent. */
@Controller
@RequestMapping("/c/{cooperative}/cash/transfers/{transfer}/receive")
@Needs(TellerPermissions.TRANSFER)
class ReceivingPages {

    private final Cooperatives cooperatives;
    private final CashTransfers transfers;
    private final AskedCash asked;
    private final ShiftForm counting;
    private final CashNames names;
    private final CurrentActor current;
    private final Notices notices;

    ReceivingPages(
            Cooperatives cooperatives,
            CashTransfers transfers,
            AskedCash asked,
            ShiftForm counting,
            CashNames names,
            CurrentActor current,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.transfers = transfers;
        this.asked = asked;
        this.counting = counting;
        this.names = names;
        this.current = current;
        this.notices = notices;
    }

    /** Whoever cannot receive it sees how it stands. */
    @GetMapping
    String counted(
            @PathVariable String cooperative,
            @PathVariable String transfer,
            Locale reader,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        CashTransfer sent = asked.transfer(found, transfer);
        return TransferSight.of(sent, current.get().actor().id()).receives()
                ? page(found, sent, reader).show(found, counting, Form.of(Map.of()), model, to)
                : "redirect:" + addressOf(found, sent);
    }

    @PostMapping
    String receive(
            @PathVariable String cooperative,
            @PathVariable String transfer,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        CashTransfer sent = asked.transfer(found, transfer);
        Form form = Form.of(given);
        Optional<CashCount> count = counting.read(form, sent.to().currency());
        if (count.isEmpty()) {
            return page(found, sent, reader).show(found, counting, form, model, to);
        }
        var command = new ReceiveCash(found.id(), counting.request(form, count.get()), sent.id(), count.get());
        return switch (transfers.receive(command)) {
            case Outcome.Refused<CashTransfer>(Refusal why) -> {
                form.refused(ShiftForm.SAID, why);
                yield page(found, sent, reader).show(found, counting, form, model, to);
            }
            case Outcome.Done<CashTransfer>(CashTransfer received) -> {
                notices.tell(
                        Message.of("teller.transfer.received", received.to().code()));
                yield "redirect:" + addressOf(found, received);
            }
        };
    }

    private CountPage page(Cooperative found, CashTransfer sent, Locale reader) {
        return CountPage.of(
                "page.teller.receive",
                names.of(found, List.of(), reader).point(sent.from()),
                sent.to().currency(),
                addressOf(found, sent) + "/receive",
                addressOf(found, sent));
    }

    private static String addressOf(Cooperative cooperative, CashTransfer transfer) {
        return CashTransferPages.addressOf(cooperative) + "/" + transfer.id();
    }
}
