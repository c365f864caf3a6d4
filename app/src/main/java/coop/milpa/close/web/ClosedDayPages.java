package coop.milpa.close.web;

import coop.milpa.close.Closes;
import coop.milpa.close.StepReport;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.Input;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The days that are closed, with the hash that proves each, and what each step of one did. */
@Controller
@RequestMapping("/c/{cooperative}/close/days")
@Needs(CloseInTheMenu.READ)
class ClosedDayPages {

    private static final int DAY_LENGTH = 10;

    private final Cooperatives cooperatives;
    private final Days days;
    private final Closes closes;
    private final Lists lists;
    private final Words words;

    ClosedDayPages(Cooperatives cooperatives, Days days, Closes closes, Lists lists, Words words) {
        this.cooperatives = cooperatives;
        this.days = days;
        this.closes = closes;
        this.lists = lists;
        this.words = words;
    }

    /** Those of a month and a day back, unless the address names others. */
    @GetMapping
    String days(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = named(cooperative, model);
        LocalDate last = days.lastClosed(found.id()).map(ClosedDay::date).orElse(found.booksFrom());
        LocalDate to = request.text("to").map(text -> day(found, text)).orElse(last);
        LocalDate from = request.text("from").map(text -> day(found, text)).orElse(to.minusMonths(1));
        List<ClosedDay> rows = from.isAfter(to) ? List.of() : days.closed(found.id(), new Period(from, to));
        List<Column<ClosedDay>> columns = List.of(
                Column.day("day", "close.day", ClosedDay::date)
                        .sorting()
                        .leading(day -> "/c/" + found.code() + "/close/days/" + day.date()),
                Column.number("lines", "close.lines", ClosedDay::lines)
                        .sorting()
                        .adding(),
                Column.text(
                        "seals",
                        "close.seals",
                        day -> String.join(", ", day.seals().keySet())),
                Column.text("hash", "close.hash", ClosedDay::hash));
        var bounds = new ListFilter.Form.Day(found.booksFrom().toString(), last.toString());
        var listing = new Listing<>(
                "closed-days",
                Message.of("close.days.caption", from, to),
                columns,
                List.of(
                        new ListFilter("from", "close.from", from.toString(), bounds),
                        new ListFilter("to", "close.to", to.toString(), bounds)));
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        return "close/days";
    }

    @GetMapping("/{day}")
    String day(
            @PathVariable String cooperative,
            @PathVariable String day,
            ListRequest request,
            Locale reader,
            Model model) {
        Cooperative found = named(cooperative, model);
        ClosedDay closed = Optional.of(day(found, day))
                .flatMap(date -> days.closed(found.id(), date))
                .orElseThrow(() -> unknown(found, day));
        model.addAttribute("day", closed);
        List<Column<StepReport>> columns = List.of(
                Column.text("step", "close.step", step -> name(step, reader)),
                Column.number("rows", "close.rows", StepReport::rows),
                Column.text("words", "close.words", StepReport::words),
                Column.<StepReport>number(
                                "took", "close.took", step -> step.took().toMillis())
                        .adding(),
                Column.text("done", "close.done-at", step -> at(found, step, reader)));
        var listing = new Listing<>(
                "close-" + closed.date(), Message.of("close.steps.caption", closed.date()), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, closes.steps(found.id(), closed.date())));
        return "close/day";
    }

    /** A step that no module has words for is shown as it is called. */
    private String name(StepReport step, Locale reader) {
        return words.saidOr("close-step." + step.name(), step.name(), reader);
    }

    private String at(Cooperative cooperative, StepReport step, Locale reader) {
        return words.at(step.doneAt(), cooperative.zone(), reader);
    }

    private Cooperative named(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    private static LocalDate day(Cooperative cooperative, String given) {
        try {
            return LocalDate.parse(given.length() > DAY_LENGTH ? "" : given);
        } catch (DateTimeParseException e) {
            throw unknown(cooperative, given);
        }
    }

    private static PageProblem unknown(Cooperative cooperative, String given) {
        return new PageProblem(
                HttpStatus.NOT_FOUND,
                "close.unknown-day",
                "/c/" + cooperative.code() + "/close/days",
                Input.shown(given));
    }
}
