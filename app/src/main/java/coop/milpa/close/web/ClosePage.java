package coop.milpa.close.web;

import coop.milpa.close.CloseBlocker;
import coop.milpa.close.CloseRefusal;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Job;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The close of a cooperative's days: what is open, what to look at first, the button, and how far it is. */
@Controller
@RequestMapping("/c/{cooperative}/close")
@Needs(CloseInTheMenu.READ)
class ClosePage {

    private static final String AGAIN_SECONDS = "3";
    private static final String THROUGH = "through";

    private final Cooperatives cooperatives;
    private final Days days;
    private final Calendars calendars;
    private final CloseRun run;
    private final List<CloseBlocker> blockers;

    ClosePage(Cooperatives cooperatives, Days days, Calendars calendars, CloseRun run, List<CloseBlocker> blockers) {
        this.cooperatives = cooperatives;
        this.days = days;
        this.calendars = calendars;
        this.run = run;
        this.blockers = List.copyOf(blockers);
    }

    @GetMapping
    String page(@PathVariable String cooperative, Model model, HttpServletResponse response) {
        Cooperative found = named(cooperative, model);
        Form form = Form.of(Map.of()).filledWith(Map.of(THROUGH, usual(found).toString()));
        return shown(found, form, model, response);
    }

    /** A closed day is never opened again, so it asks first. */
    @PostMapping
    @Needs(CloseInTheMenu.RUN)
    String close(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = named(cooperative, model);
        Form form = Form.of(given);
        Optional<LocalDate> through = form.day(THROUGH);
        Optional<LocalDate> open = days.open(found.id());
        if (open.isEmpty()) {
            form.refused(THROUGH, new CloseRefusal.NotBegun());
        }
        LocalDate today = calendars.today(found.id());
        through.filter(day -> day.isAfter(today))
                .ifPresent(day -> form.refused(THROUGH, new CloseRefusal.AfterToday(day, today)));
        through.filter(day -> day.isBefore(first(found)))
                .ifPresent(day -> form.wrong(THROUGH, Message.of("close.already-closed", day, first(found))));
        if (!form.isRight()) {
            return shown(found, form, model, response);
        }
        LocalDate last = through.orElseThrow();
        String address = "/c/" + found.code() + "/close";
        if (!form.isConfirmed()) {
            long many = ChronoUnit.DAYS.between(first(found), last) + 1;
            return new Confirmation(
                            Message.of("close.confirm.title", last),
                            Message.of("close.confirm.means", many, last.plusDays(1)),
                            Message.of("close.do"),
                            address,
                            address)
                    .show(model, form);
        }
        run.begin(found.id(), last);
        return "redirect:" + address + "/jobs/" + last;
    }

    /** While it runs the page asks for itself again. */
    @GetMapping("/jobs/{through}")
    String job(
            @PathVariable String cooperative, @PathVariable String through, Model model, HttpServletResponse response) {
        Cooperative found = named(cooperative, model);
        LocalDate last = day(found, through);
        Optional<Job> job = run.find(found.id(), last);
        boolean runs =
                job.filter(each -> each.run().state() != Job.State.RUNNING).isEmpty();
        if (runs) {
            response.setHeader("Refresh", AGAIN_SECONDS);
        }
        model.addAttribute("job", job.orElse(null));
        model.addAttribute("runs", runs);
        model.addAttribute("refusal", job.map(CloseRun::refusal).orElse(""));
        model.addAttribute("through", last);
        return "close/job";
    }

    private String shown(Cooperative cooperative, Form form, Model model, HttpServletResponse response) {
        LocalDate through = usual(cooperative);
        form.show(model, response);
        model.addAttribute("open", days.open(cooperative.id()).orElse(null));
        model.addAttribute("closing", days.closing(cooperative.id()).orElse(null));
        model.addAttribute("today", calendars.today(cooperative.id()));
        model.addAttribute(
                "concerns",
                blockers.stream()
                        .flatMap(each -> each.before(cooperative.id(), through).stream())
                        .toList());
        Optional<ClosedDay> last = days.lastClosed(cooperative.id());
        model.addAttribute("last", last.orElse(null));
        return "close/close";
    }

    /** The day before the cooperative's own date; the open one if that is closed already. */
    private LocalDate usual(Cooperative cooperative) {
        LocalDate yesterday = calendars.today(cooperative.id()).minusDays(1);
        return yesterday.isBefore(first(cooperative)) ? first(cooperative) : yesterday;
    }

    private LocalDate first(Cooperative cooperative) {
        return days.closing(cooperative.id())
                .or(() -> days.open(cooperative.id()))
                .orElse(cooperative.booksFrom());
    }

    private Cooperative named(String code, Model model) {
        Cooperative found = cooperatives
                .byCode(code)
                .orElseThrow(() ->
                        new PageProblem(HttpStatus.NOT_FOUND, "registry.unknown-cooperative", "/", Input.shown(code)));
        model.addAttribute("cooperative", found);
        return found;
    }

    private static LocalDate day(Cooperative cooperative, String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new PageProblem(
                    HttpStatus.NOT_FOUND,
                    "close.unknown-day",
                    "/c/" + cooperative.code() + "/close",
                    Input.shown(given));
        }
    }
}
