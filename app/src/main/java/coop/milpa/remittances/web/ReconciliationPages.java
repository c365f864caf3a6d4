package coop.milpa.remittances.web;

import coop.milpa.registry.Cooperative;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.Remittances;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.SentSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A payer's file beside what was paid and not settled: what agrees, what does not. Nothing is changed by it. */
@Controller
@RequestMapping("/c/{cooperative}/remittances/reconciliation")
@Needs(RemittancePermissions.SETTLE)
class ReconciliationPages {

    private static final int ROWS_MAX = 10_000;
    private static final String REFERENCE = "reference";
    private static final String AMOUNT = "amount";

    private final AskedPayer asked;
    private final Remittances remittances;

    ReconciliationPages(AskedPayer asked, Remittances remittances) {
        this.asked = asked;
        this.remittances = remittances;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), model, response);
    }

    @PostMapping
    String compare(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "file") Optional<MultipartFile> file,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<Payer> payer = asked.payer(found, form);
        Optional<MultipartFile> sent = file.filter(each -> !each.isEmpty());
        if (sent.isEmpty()) {
            form.wrong("file", Message.of("web.sheet.no-file"));
        }
        if (payer.isEmpty() || sent.isEmpty()) {
            return filledIn(found, form, model, response);
        }
        SentSheet sheet = SentSheet.read(bytes(sent.get()), List.of(REFERENCE, AMOUNT), ROWS_MAX);
        if (sheet.wrong().isPresent()) {
            form.wrong("file", sheet.wrong().get());
            return filledIn(found, form, model, response);
        }
        form.show(model, response);
        model.addAttribute("payer", payer.get());
        model.addAttribute("report", compared(found, payer.get(), sheet));
        return "remittances/reconciled";
    }

    private Reconciliation compared(Cooperative cooperative, Payer payer, SentSheet sheet) {
        List<String> references = sheet.rows().stream()
                .map(row -> PayRemittance.key(row.cell(REFERENCE)))
                .toList();
        return Reconciliation.of(
                sheet.rows().stream()
                        .map(row -> new Reconciliation.Theirs(
                                row.number(), PayRemittance.key(row.cell(REFERENCE)), row.cell(AMOUNT)))
                        .toList(),
                payer.currency(),
                remittances.paid(cooperative.id(), payer.code(), references),
                remittances.unsettled(cooperative.id(), payer.code()));
    }

    private String filledIn(Cooperative cooperative, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("payers", asked.choices(cooperative));
        return "remittances/reconciliation";
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
