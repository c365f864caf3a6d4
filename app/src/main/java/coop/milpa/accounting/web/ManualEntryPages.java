package coop.milpa.accounting.web;

import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entries by hand as pages: which there are, what one says and who did what with it, and what is to be done next. */
@Controller
@RequestMapping("/c/{cooperative}/manual-entries")
@Needs(AccountingInTheMenu.BOOKS)
class ManualEntryPages {

    private final Asked asked;
    private final ManualEntries entries;
    private final ManualEntryList list;
    private final LineForms lines;
    private final Acts acts;
    private final Notices notices;
    private final Words words;

    ManualEntryPages(
            Asked asked,
            ManualEntries entries,
            ManualEntryList list,
            LineForms lines,
            Acts acts,
            Notices notices,
            Words words) {
        this.asked = asked;
        this.entries = entries;
        this.list = list;
        this.lines = lines;
        this.acts = acts;
        this.notices = notices;
        this.words = words;
    }

    @GetMapping
    String entries(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        list.show(asked.cooperative(cooperative, model), request, reader, model);
        return "accounting/manual-entries";
    }

    @GetMapping("/{entry}")
    String entry(
            @PathVariable String cooperative, @PathVariable String entry, Model model, HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        return shown(found, find(found, entry), Form.of(Map.of()), model, response);
    }

    @PostMapping("/{entry}/submit")
    @Needs(AccountingInTheMenu.WRITE)
    String submit(
            @PathVariable String cooperative, @PathVariable String entry, Model model, HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        ManualEntry before = find(found, entry);
        Outcome<ManualEntry> outcome = entries.submit(found.id(), before.id());
        return answer(new Done(found, before, "submitted"), outcome, model, response);
    }

    /** Posts it, so it asks first. */
    @PostMapping("/{entry}/approve")
    @Needs(AccountingInTheMenu.APPROVE)
    String approve(
            @PathVariable String cooperative,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        ManualEntry before = find(found, entry);
        Form form = Form.of(given);
        if (!form.isConfirmed()) {
            return confirmation("approve", found, before).show(model, form);
        }
        return answer(new Done(found, before, "approved"), entries.approve(found.id(), before.id()), model, response);
    }

    @PostMapping("/{entry}/reject")
    @Needs(AccountingInTheMenu.APPROVE)
    String reject(
            @PathVariable String cooperative,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        ManualEntry before = find(found, entry);
        Form form = Form.of(given);
        Optional<String> reason = Reason.of(form);
        if (reason.isEmpty()) {
            return shown(found, before, form, model, response);
        }
        if (!form.isConfirmed()) {
            return confirmation("reject", found, before).show(model, form);
        }
        Outcome<ManualEntry> outcome = entries.reject(found.id(), before.id(), reason.get());
        return answer(new Done(found, before, "rejected"), outcome, model, response);
    }

    /** What was asked for, with what it was asked for. */
    private record Done(Cooperative cooperative, ManualEntry before, String word) {}

    private String answer(Done done, Outcome<ManualEntry> outcome, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<ManualEntry>(ManualEntry after) -> {
                notices.tell(Message.of(
                        "accounting.manual." + done.word(), after.draft().narrative()));
                yield "redirect:" + address(done.cooperative(), after);
            }
            case Outcome.Refused<ManualEntry>(Refusal why) -> {
                model.addAttribute("refused", Message.of(why));
                response.setStatus(HttpStatus.CONFLICT.value());
                yield shown(done.cooperative(), done.before(), Form.of(Map.of()), model, response);
            }
        };
    }

    private Confirmation confirmation(String act, Cooperative cooperative, ManualEntry entry) {
        String address = address(cooperative, entry);
        String amount = Sums.of(entry.draft().lines(), cooperative.currency()).stream()
                .map(sums -> words.money(sums.debit()))
                .collect(Collectors.joining(" + "));
        return new Confirmation(
                Message.of("accounting.manual." + act + ".title", entry.draft().narrative()),
                Message.of("accounting.manual." + act + ".means", amount),
                Message.of("accounting.manual." + act + ".do"),
                address + "/" + act,
                address);
    }

    private String shown(
            Cooperative cooperative, ManualEntry entry, Form form, Model model, HttpServletResponse response) {
        Locale reader = LocaleContextHolder.getLocale();
        form.show(model, response);
        model.addAttribute("entry", entry);
        model.addAttribute("address", address(cooperative, entry));
        model.addAttribute("lines", lines.shown(cooperative, entry.draft().lines(), reader));
        model.addAttribute("sums", Sums.of(entry.draft().lines(), cooperative.currency()));
        model.addAttribute("acts", acts.of(cooperative, entry, reader));
        model.addAttribute(
                "repeatable", lines.canRepeat(cooperative, entry.draft().lines()));
        model.addAttribute("mine", entry.isBy(acts.viewer()));
        return "accounting/manual-entry";
    }

    private static String address(Cooperative cooperative, ManualEntry entry) {
        return "/c/" + cooperative.code() + "/manual-entries/" + entry.id();
    }

    private ManualEntry find(Cooperative cooperative, String given) {
        return Input.parsed(given, ManualEntryId::parse)
                .flatMap(id -> entries.find(cooperative.id(), id))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "accounting.unknown-entry",
                        "/c/" + cooperative.code() + "/manual-entries",
                        Input.shown(given)));
    }
}
