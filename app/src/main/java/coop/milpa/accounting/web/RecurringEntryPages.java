package coop.milpa.accounting.web;

import coop.milpa.accounting.Recurrence;
import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.accounting.RecurringEntryId;
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
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entries that come back as pages: which there are, what one says, on which days it is due, and who let it pass. */
@Controller
@RequestMapping("/c/{cooperative}/recurring-entries")
@Needs(AccountingInTheMenu.BOOKS)
class RecurringEntryPages {

    private static final int DAYS_SHOWN = 6;

    private final Asked asked;
    private final RecurringEntries entries;
    private final RecurringEntryList list;
    private final LineForms lines;
    private final Acts acts;
    private final Notices notices;

    RecurringEntryPages(
            Asked asked,
            RecurringEntries entries,
            RecurringEntryList list,
            LineForms lines,
            Acts acts,
            Notices notices) {
        this.asked = asked;
        this.entries = entries;
        this.list = list;
        this.lines = lines;
        this.acts = acts;
        this.notices = notices;
    }

    @GetMapping
    String entries(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        list.show(asked.cooperative(cooperative, model), request, reader, model);
        return "accounting/recurring-entries";
    }

    @GetMapping("/{entry}")
    String entry(
            @PathVariable String cooperative, @PathVariable String entry, Model model, HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        return shown(found, find(found, entry), Form.of(Map.of()), model, response);
    }

    /** The closes of many days then post it, so it asks first. */
    @PostMapping("/{entry}/approve")
    @Needs(AccountingInTheMenu.APPROVE)
    String approve(
            @PathVariable String cooperative,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        RecurringEntry before = find(found, entry);
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
        var asking = new Done(found, find(found, entry), "rejected");
        return ended("reject", asking, Form.of(given), model, response);
    }

    @PostMapping("/{entry}/stop")
    @Needs(AccountingInTheMenu.APPROVE)
    String stop(
            @PathVariable String cooperative,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        var asking = new Done(found, find(found, entry), "stopped");
        return ended("stop", asking, Form.of(given), model, response);
    }

    /** What was asked for, with what it was asked for. */
    private record Done(Cooperative cooperative, RecurringEntry before, String word) {}

    private String ended(String act, Done asking, Form form, Model model, HttpServletResponse response) {
        Optional<String> reason = Reason.of(form);
        if (reason.isEmpty()) {
            return shown(asking.cooperative(), asking.before(), form, model, response);
        }
        if (!form.isConfirmed()) {
            return confirmation(act, asking.cooperative(), asking.before()).show(model, form);
        }
        Function<String, Outcome<RecurringEntry>> work = act.equals("stop")
                ? words ->
                        entries.stop(asking.cooperative().id(), asking.before().id(), words)
                : words -> entries.reject(
                        asking.cooperative().id(), asking.before().id(), words);
        return answer(asking, work.apply(reason.get()), model, response);
    }

    private String answer(Done done, Outcome<RecurringEntry> outcome, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<RecurringEntry>(RecurringEntry after) -> {
                notices.tell(Message.of(
                        "accounting.recurring." + done.word(), after.proposal().narrative()));
                yield "redirect:" + address(done.cooperative(), after);
            }
            case Outcome.Refused<RecurringEntry>(Refusal why) -> {
                model.addAttribute("refused", Message.of(why));
                response.setStatus(HttpStatus.CONFLICT.value());
                yield shown(done.cooperative(), done.before(), Form.of(Map.of()), model, response);
            }
        };
    }

    private static Confirmation confirmation(String act, Cooperative cooperative, RecurringEntry entry) {
        String address = address(cooperative, entry);
        return new Confirmation(
                Message.of(
                        "accounting.recurring." + act + ".title",
                        entry.proposal().narrative()),
                Message.of("accounting.recurring." + act + ".means"),
                Message.of("accounting.recurring." + act + ".do"),
                address + "/" + act,
                address);
    }

    private String shown(
            Cooperative cooperative, RecurringEntry entry, Form form, Model model, HttpServletResponse response) {
        Locale reader = LocaleContextHolder.getLocale();
        form.show(model, response);
        model.addAttribute("entry", entry);
        model.addAttribute("address", address(cooperative, entry));
        model.addAttribute("lines", lines.shown(cooperative, entry.proposal().lines(), reader));
        model.addAttribute("sums", Sums.of(entry.proposal().lines(), cooperative.currency()));
        model.addAttribute("acts", acts.of(cooperative, entry, reader));
        model.addAttribute("mine", entry.proposed().by().equals(acts.viewer()));
        model.addAttribute("days", days(entry));
        return "accounting/recurring-entry";
    }

    /** The next days it is due on; none once it is never posted again. */
    private static List<LocalDate> days(RecurringEntry entry) {
        boolean over = entry.state() == RecurringEntry.State.REJECTED || entry.state() == RecurringEntry.State.STOPPED;
        Recurrence schedule = entry.proposal().schedule();
        List<LocalDate> days = new ArrayList<>();
        Optional<LocalDate> day = over ? Optional.empty() : entry.next();
        while (day.isPresent() && days.size() < DAYS_SHOWN) {
            days.add(day.get());
            day = schedule.after(day.get());
        }
        return days;
    }

    private static String address(Cooperative cooperative, RecurringEntry entry) {
        return "/c/" + cooperative.code() + "/recurring-entries/" + entry.id();
    }

    private RecurringEntry find(Cooperative cooperative, String given) {
        return Input.parsed(given, RecurringEntryId::parse)
                .flatMap(id -> entries.find(cooperative.id(), id))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "accounting.unknown-entry",
                        "/c/" + cooperative.code() + "/recurring-entries",
                        Input.shown(given)));
    }
}
