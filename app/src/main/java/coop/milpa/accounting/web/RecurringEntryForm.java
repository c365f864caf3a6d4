package coop.milpa.accounting.web;

import coop.milpa.accounting.AccountingRefusal.NeverDue;
import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ProposeRecurring;
import coop.milpa.accounting.Recurrence;
import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.RecurringEntryId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** A new entry that is to come back: filled in, checked, proposed. */
@Controller
@RequestMapping("/c/{cooperative}/recurring-entries")
@Needs(AccountingInTheMenu.WRITE)
class RecurringEntryForm {

    private static final String LABEL = "field.accounting.";
    private static final String EVERY = "enum.accounting.every.";

    private final Asked asked;
    private final RecurringEntries entries;
    private final LineForms lines;
    private final Words words;
    private final Notices notices;

    RecurringEntryForm(Asked asked, RecurringEntries entries, LineForms lines, Words words, Notices notices) {
        this.asked = asked;
        this.entries = entries;
        this.lines = lines;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given)
                .filledWith(Map.of("dayOfMonth", "31", "from", asked.open(found).toString()));
        return filledIn(found, form, given, model, response);
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
        Locale reader = LocaleContextHolder.getLocale();
        Form form = Form.of(given);
        Optional<ProposeRecurring> command = command(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, given, model, response);
        }
        form.show(model, response);
        model.addAttribute("address", "/c/" + found.code() + "/recurring-entries");
        model.addAttribute("answers", answers(command.get(), reader));
        model.addAttribute("lines", lines.shown(found, command.get().lines(), reader));
        model.addAttribute("sums", Sums.of(command.get().lines(), found.currency()));
        return "accounting/check-recurring-entry";
    }

    @PostMapping
    String propose(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<ProposeRecurring> command = command(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, given, model, response);
        }
        return switch (entries.propose(command.get())) {
            case Outcome.Done<RecurringEntryId>(RecurringEntryId id) -> {
                notices.tell(Message.of("accounting.recurring.proposed"));
                yield "redirect:/c/" + found.code() + "/recurring-entries/" + id;
            }
            case Outcome.Refused<RecurringEntryId>(Refusal why) -> {
                form.refused(why instanceof NeverDue ? "from" : "target1", why);
                yield filledIn(found, form, given, model, response);
            }
        };
    }

    private Optional<ProposeRecurring> command(Cooperative cooperative, Form form) {
        Optional<String> narrative = Reason.narrative(form);
        Optional<Integer> dayOfMonth = form.needed("dayOfMonth")
                .flatMap(text -> text.matches("[1-9]|[12][0-9]|3[01]")
                        ? Optional.of(Integer.valueOf(text))
                        : form.wrong("dayOfMonth", Message.of("accounting.form.day-of-month")));
        Optional<LocalDate> from = form.day("from");
        Optional<LocalDate> to = form.text("to").isEmpty() ? Optional.empty() : form.day("to");
        if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
            form.wrong("to", Message.of("accounting.form.ends-before"));
        }
        List<DraftLine> read = lines.read(cooperative, form);
        if (form.isRight() && !Sums.of(read, cooperative.currency()).stream().allMatch(Sums::isEven)) {
            form.wrong("target1", Message.of("accounting.form.uneven"));
        }
        if (!form.isRight()) {
            return Optional.empty();
        }
        var schedule = new Recurrence(every(form), dayOfMonth.orElseThrow(), from.orElseThrow(), to);
        return narrative.map(text -> new ProposeRecurring(cooperative.id(), form.request(), text, schedule, read));
    }

    private static Recurrence.Every every(Form form) {
        for (Recurrence.Every each : Recurrence.Every.values()) {
            if (each.name().equals(form.text("every"))) {
                return each;
            }
        }
        return Recurrence.Every.MONTH;
    }

    private List<Answer> answers(ProposeRecurring command, Locale reader) {
        Recurrence schedule = command.schedule();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(LABEL + "narrative", command.narrative()));
        answers.add(new Answer(LABEL + "every", words.said(Message.of(EVERY + schedule.every()), reader)));
        answers.add(new Answer(LABEL + "dayOfMonth", String.valueOf(schedule.dayOfMonth())));
        answers.add(new Answer(LABEL + "from", words.day(schedule.from(), reader)));
        schedule.to().ifPresent(day -> answers.add(new Answer(LABEL + "to", words.day(day, reader))));
        return answers;
    }

    private String filledIn(
            Cooperative cooperative, Form form, Map<String, String> given, Model model, HttpServletResponse response) {
        Map<String, String> every = new LinkedHashMap<>();
        for (Recurrence.Every each : Recurrence.Every.values()) {
            every.put(each.name(), words.said(Message.of(EVERY + each), LocaleContextHolder.getLocale()));
        }
        form.show(model, response);
        lines.show(cooperative, form, given, model);
        model.addAttribute("every", every);
        model.addAttribute("address", "/c/" + cooperative.code() + "/recurring-entries");
        return "accounting/new-recurring-entry";
    }
}
