package coop.milpa.accounting.web;

import coop.milpa.accounting.AccountingRefusal.ValueDateAhead;
import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new entry by hand: filled in, checked, kept as a draft or sent for approval. */
@Controller
@RequestMapping("/c/{cooperative}/manual-entries")
@Needs(AccountingInTheMenu.WRITE)
class ManualEntryForm {

    private static final String LABEL = "field.accounting.";

    private final Asked asked;
    private final ManualEntries entries;
    private final LineForms lines;
    private final Notices notices;

    ManualEntryForm(Asked asked, ManualEntries entries, LineForms lines, Notices notices) {
        this.asked = asked;
        this.entries = entries;
        this.lines = lines;
        this.notices = notices;
    }

    /** Empty, or with what another entry says: one that was rejected is made again so. */
    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Map<String, String> filled = new HashMap<>(given);
        Input.parsed(given.getOrDefault("like", ""), ManualEntryId::parse)
                .flatMap(id -> entries.find(found.id(), id))
                .filter(other -> lines.canRepeat(found, other.draft().lines()))
                .ifPresent(other -> {
                    filled.putAll(lines.fields(found, other.draft().lines()));
                    filled.put("narrative", other.draft().narrative());
                });
        return filledIn(found, Form.of(filled), filled, model, response);
    }

    /** More lines, or back from the check. */
    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), given, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<DraftEntry> draft = draft(found, form);
        if (draft.isEmpty()) {
            return filledIn(found, form, given, model, response);
        }
        form.show(model, response);
        List<DraftLine> understood = draft.get().lines();
        List<Sums> sums = Sums.of(understood, found.currency());
        model.addAttribute("address", "/c/" + found.code() + "/manual-entries");
        model.addAttribute("answers", answers(form));
        model.addAttribute("lines", lines.shown(found, understood, LocaleContextHolder.getLocale()));
        model.addAttribute("sums", sums);
        model.addAttribute("even", sums.stream().allMatch(Sums::isEven));
        return "accounting/check-manual-entry";
    }

    @PostMapping
    String keep(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<DraftEntry> draft = draft(found, form);
        if (draft.isEmpty()) {
            return filledIn(found, form, given, model, response);
        }
        return switch (entries.draft(draft.get())) {
            case Outcome.Done<ManualEntryId>(ManualEntryId id) -> {
                notices.tell(
                        form.text("then").equals("submit")
                                ? submitted(found, id)
                                : Message.of("accounting.manual.drafted"));
                yield "redirect:/c/" + found.code() + "/manual-entries/" + id;
            }
            case Outcome.Refused<ManualEntryId>(Refusal why) -> {
                form.refused("narrative", why);
                yield filledIn(found, form, given, model, response);
            }
        };
    }

    /** The draft is kept in any case. */
    private Message submitted(Cooperative cooperative, ManualEntryId id) {
        return switch (entries.submit(cooperative.id(), id)) {
            case Outcome.Done<ManualEntry>(ManualEntry entry) ->
                Message.of("accounting.manual.submitted", entry.draft().narrative());
            case Outcome.Refused<ManualEntry>(Refusal why) ->
                Message.of("accounting.manual.not-submitted", Message.of(why));
        };
    }

    private Optional<DraftEntry> draft(Cooperative cooperative, Form form) {
        Optional<String> narrative = Reason.narrative(form);
        Optional<LocalDate> valueDate = form.text("valueDate").isEmpty() ? Optional.empty() : form.day("valueDate");
        LocalDate open = asked.open(cooperative);
        valueDate
                .filter(day -> day.isAfter(open))
                .ifPresent(day -> form.refused("valueDate", new ValueDateAhead(day, open)));
        List<DraftLine> read = lines.read(cooperative, form);
        return form.isRight()
                ? narrative.map(text -> new DraftEntry(cooperative.id(), form.request(), text, valueDate, read))
                : Optional.empty();
    }

    private static List<Answer> answers(Form form) {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(LABEL + "narrative", form.text("narrative")));
        if (!form.text("valueDate").isEmpty()) {
            answers.add(new Answer(LABEL + "valueDate", form.dayText("valueDate")));
        }
        return answers;
    }

    private String filledIn(
            Cooperative cooperative, Form form, Map<String, String> given, Model model, HttpServletResponse response) {
        form.show(model, response);
        lines.show(cooperative, form, given, model);
        model.addAttribute("address", "/c/" + cooperative.code() + "/manual-entries");
        return "accounting/new-manual-entry";
    }
}
