package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.AcceptDifference;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransfers;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Paper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cash on its way, and one transfer as page and as a slip; a supervisor accepts a difference here. */
@Controller
@RequestMapping("/c/{cooperative}/cash/transfers")
@Needs(TellerPermissions.TRANSFER)
class CashTransferPages {

    private final Cooperatives cooperatives;
    private final CashTransfers transfers;
    private final AskedCash asked;
    private final TransferSlip slip;
    private final CashNames names;
    private final Paper paper;
    private final Notices notices;

    CashTransferPages(
            Cooperatives cooperatives,
            CashTransfers transfers,
            AskedCash asked,
            TransferSlip slip,
            CashNames names,
            Paper paper,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.transfers = transfers;
        this.asked = asked;
        this.slip = slip;
        this.names = names;
        this.paper = paper;
        this.notices = notices;
    }

    /** Without amounts: whoever looks may have to count one of them. */
    @GetMapping
    String onTheWay(@PathVariable String cooperative, Locale reader, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        List<CashTransfer> all = transfers.onTheWay(found.id());
        List<ActorId> people =
                all.stream().map(each -> each.sent().by()).distinct().toList();
        model.addAttribute("transfers", all);
        model.addAttribute("names", names.of(found, people, reader));
        return "teller/transfers";
    }

    @GetMapping("/{transfer}")
    String transfer(
            @PathVariable String cooperative,
            @PathVariable String transfer,
            Locale reader,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Form.of(Map.of()).show(model, to);
        return shown(found, asked.transfer(found, transfer), reader, model);
    }

    /** To look at: without a code, and it says so. */
    @GetMapping("/{transfer}.pdf")
    ResponseEntity<byte[]> preview(
            @PathVariable String cooperative,
            @PathVariable String transfer,
            @RequestParam Optional<String> size,
            Locale reader) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        CashTransfer sent = asked.transfer(found, transfer);
        return answer(slip.preview(found, sent, reader), sent, size, reader);
    }

    /** The paper for a printer, counted. */
    @PostMapping("/{transfer}/prints")
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative,
            @PathVariable String transfer,
            @RequestParam Optional<String> size,
            Locale reader) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        CashTransfer sent = asked.transfer(found, transfer);
        return answer(slip.printed(found, sent, reader), sent, size, reader);
    }

    private ResponseEntity<byte[]> answer(
            Map<String, Object> variables, CashTransfer sent, Optional<String> size, Locale reader) {
        var sheet = new Paper.Sheet(TransferSlip.TEMPLATE, variables, reader, Paper.Size.asked(size, Paper.Size.A5));
        return paper.answer(sheet, sent.id() + ".pdf");
    }

    @PostMapping("/{transfer}/acceptance")
    @Needs(TellerPermissions.APPROVE)
    String accept(
            @PathVariable String cooperative,
            @PathVariable String transfer,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse to) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        CashTransfer disputed = asked.transfer(found, transfer);
        Form form = Form.of(given);
        Optional<String> reason = form.needed(ShiftForm.REASON, ShiftForm.REASON_MAX);
        Outcome<CashTransfer> outcome = reason.isEmpty()
                ? Outcome.done(disputed)
                : transfers.accept(new AcceptDifference(found.id(), form.request(), disputed.id(), reason.get()));
        if (outcome instanceof Outcome.Refused<CashTransfer>(Refusal why)) {
            form.refused(ShiftForm.REASON, why);
        }
        if (form.isRight()) {
            notices.tell(Message.of("teller.transfer.accepted", disputed.to().code()));
            return "redirect:" + addressOf(found) + "/" + disputed.id();
        }
        form.show(model, to);
        return shown(found, disputed, reader, model);
    }

    private String shown(Cooperative found, CashTransfer transfer, Locale reader, Model model) {
        model.addAllAttributes(slip.shown(found, transfer, reader));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TransferSlip.TEMPLATE;
    }

    static String addressOf(Cooperative cooperative) {
        return AskedCash.addressOf(cooperative) + "/transfers";
    }
}
