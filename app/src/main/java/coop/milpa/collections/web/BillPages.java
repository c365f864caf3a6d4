package coop.milpa.collections.web;

import coop.milpa.collections.Biller;
import coop.milpa.collections.OpenBills;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
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

/** Which bills may be paid: a biller's file, what it would do, and taking exactly that over. */
@Controller
@RequestMapping("/c/{cooperative}/collections/bills")
@Needs(CollectionPermissions.FILES)
class BillPages {

    private static final String KEPT = "kept";
    private static final String FILE = "file";

    private final AskedBiller asked;
    private final OpenBills bills;
    private final Notices notices;

    BillPages(AskedBiller asked, OpenBills bills, Notices notices) {
        this.asked = asked;
        this.bills = bills;
        this.notices = notices;
    }

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), model, response);
    }

    /** Back from the check: the file has to be chosen again, since no page can choose one. */
    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            @RequestParam(name = FILE) Optional<MultipartFile> file,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<Biller> biller = biller(found, form);
        Optional<MultipartFile> sent = file.filter(each -> !each.isEmpty());
        if (sent.isEmpty()) {
            form.wrong(FILE, Message.of("web.sheet.no-file"));
        }
        if (biller.isEmpty() || sent.isEmpty()) {
            return filledIn(found, form, model, response);
        }
        String kept = bills.keep(found.id(), bytes(sent.get()));
        Map<String, String> carried = new HashMap<>(form.carried());
        carried.put(KEPT, kept);
        Form.of(carried).show(model, response);
        model.addAttribute("biller", biller.get());
        model.addAttribute(
                "report", bills.check(found.id(), biller.get().code(), kept).orElseThrow());
        return "collections/check-bills";
    }

    @PostMapping
    String take(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<Biller> biller = biller(found, form);
        if (biller.isEmpty()) {
            return filledIn(found, form, model, response);
        }
        Optional<OpenBills.Report> taken = bills.take(found.id(), biller.get().code(), form.text(KEPT));
        if (taken.filter(OpenBills.Report::isRight).isEmpty()) {
            form.wrong(FILE, Message.of(taken.isEmpty() ? "collections.file.gone" : "collections.file.wrong"));
            return filledIn(found, form, model, response);
        }
        notices.tell(Message.of(
                "collections.taken-over",
                biller.get().name(),
                taken.get().bills(),
                taken.get().sum()));
        return "redirect:" + AskedBiller.addressOf(found) + "/billers";
    }

    private Optional<Biller> biller(Cooperative cooperative, Form form) {
        return asked.biller(cooperative, form)
                .flatMap(biller -> biller.byFile()
                        ? Optional.of(biller)
                        : form.wrong("biller", Message.of("collections.form.no-files", biller.name())));
    }

    private String filledIn(Cooperative cooperative, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("billers", asked.choices(cooperative));
        return "collections/new-bills";
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
