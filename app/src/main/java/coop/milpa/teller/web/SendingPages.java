package coop.milpa.teller.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.SendCash;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
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

/** Cash is sent from one cash point to another: whence is chosen first, then it is counted out. */
@Controller
@RequestMapping("/c/{cooperative}/cash/transfers/new")
@Needs(TellerPermissions.TRANSFER)
class SendingPages {

    private static final String TO = "to";

    private final Cooperatives cooperatives;
    private final CashTransfers transfers;
    private final TransferPlaces places;
    private final AskedCash asked;
    private final ShiftForm counting;
    private final Notices notices;

    SendingPages(
            Cooperatives cooperatives,
            CashTransfers transfers,
            TransferPlaces places,
            AskedCash asked,
            ShiftForm counting,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.transfers = transfers;
        this.places = places;
        this.asked = asked;
        this.counting = counting;
        this.notices = notices;
    }

    /** Whence: asked only where there are several. */
    @GetMapping
    String whence(@PathVariable String cooperative, Locale reader, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        List<CashPoint> from = places.whence(found);
        if (from.size() == 1) {
            return "redirect:" + addressOf(found) + "/" + from.getFirst().id();
        }
        model.addAttribute("points", from);
        model.addAttribute("names", places.names(found, reader));
        return "teller/choose-whence";
    }

    @GetMapping("/{from}")
    String counted(
            @PathVariable String cooperative,
            @PathVariable String from,
            Locale reader,
            Model model,
            HttpServletResponse answer) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return page(found, asked.point(found, from), reader).show(found, counting, Form.of(Map.of()), model, answer);
    }

    @PostMapping("/{from}")
    String send(
            @PathVariable String cooperative,
            @PathVariable String from,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse answer) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        CashPoint whence = asked.point(found, from);
        Form form = Form.of(given);
        Optional<CashPointId> to = to(form);
        Optional<CashCount> count = counting.read(form, whence.currency());
        if (to.isEmpty() || count.isEmpty()) {
            return page(found, whence, reader).show(found, counting, form, model, answer);
        }
        var command = new SendCash(found.id(), form.request(), whence.id(), to.get(), count.get());
        return switch (transfers.send(command)) {
            case Outcome.Refused<CashTransfer>(Refusal why) -> {
                form.refused(field(why), why);
                yield page(found, whence, reader).show(found, counting, form, model, answer);
            }
            case Outcome.Done<CashTransfer>(CashTransfer sent) -> {
                notices.tell(Message.of("teller.transfer.sent", sent.to().code()));
                yield "redirect:" + CashTransferPages.addressOf(found) + "/" + sent.id();
            }
        };
    }

    private static Optional<CashPointId> to(Form form) {
        return form.needed(TO)
                .flatMap(text -> Input.parsed(text, CashPointId::parse)
                        .or(() -> form.wrong(TO, Message.of("teller.form.no-choice", Input.shown(text)))));
    }

    private CountPage page(Cooperative found, CashPoint from, Locale reader) {
        var names = places.names(found, reader);
        return new CountPage(
                "page.teller.send",
                names.point(from),
                from.currency(),
                addressOf(found) + "/" + from.id(),
                CashTransferPages.addressOf(found),
                places.whither(found, from, names),
                /* remark= */ false);
    }

    /** The field where a refusal can be mended. */
    private static String field(Refusal why) {
        return switch (why.code()) {
            case "teller.not-between", "teller.unknown-point", "teller.point-retired", "teller.another-branch" -> TO;
            default -> ShiftForm.SAID;
        };
    }

    private static String addressOf(Cooperative cooperative) {
        return CashTransferPages.addressOf(cooperative) + "/new";
    }
}
