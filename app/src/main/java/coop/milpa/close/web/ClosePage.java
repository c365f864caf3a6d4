package coop.milpa.close.web;

import coop.milpa.close.CloseBlocker;
import coop.milpa.close.CloseRefusal;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Job;
import coop.milpa.registry.AskedCooperative;
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
        OpenDays now = now(found);
        Form form = Form.of(Map.of()).filledWith(Map.of(THROUGH, now.usual().toString()));
        return shown(found, now, form, model, response);
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
        OpenDays now = now(found);
        if (now.open().isEmpty()) {
            form.refused(THROUGH, new CloseRefusal.NotBegun());
        }
        through.filter(day -> day.isAfter(now.today()))
                .ifPresent(day -> form.refused(THROUGH, new CloseRefusal.AfterToday(day, now.today())));
        through.filter(day -> day.isBefore(now.first()))
                .ifPresent(day -> form.wrong(THROUGH, Message.of("close.already-closed", day, now.first())));
        if (!form.isRight()) {
            return shown(found, now, form, model, response);
        }
        LocalDate last = through.orElseThrow();
        String address = "/c/" + found.code() + "/close";
        if (!form.isConfirmed()) {
            long many = ChronoUnit.DAYS.between(now.first(), last) + 1;
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
        Job job = run.find(found.id(), last)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "close.unknown-job",
                        "/c/" + found.code() + "/close",
                        Input.shown(through)));
        boolean runs = job.run().state() == Job.State.RUNNING;
        if (runs) {
            response.setHeader("Refresh", AGAIN_SECONDS);
        }
        model.addAttribute("job", job);
        model.addAttribute("runs", runs);
        job.refusal().ifPresent(why -> model.addAttribute("refusal", Message.of(why)));
        model.addAttribute("through", last);
        return "close/job";
    }

    private String shown(Cooperative cooperative, OpenDays now, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("open", now.open().orElse(null));
        model.addAttribute("closing", now.closing().orElse(null));
        model.addAttribute("today", now.today());
        model.addAttribute(
                "concerns",
                blockers.stream()
                        .flatMap(each -> each.before(cooperative.id(), now.usual()).stream())
                        .toList());
        Optional<ClosedDay> last = days.lastClosed(cooperative.id());
        model.addAttribute("last", last.orElse(null));
        return "close/close";
    }

    private OpenDays now(Cooperative cooperative) {
        return OpenDays.of(cooperative, days, calendars);
    }

    private Cooperative named(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
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
