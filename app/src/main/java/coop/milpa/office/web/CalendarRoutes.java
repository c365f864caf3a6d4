package coop.milpa.office.web;

import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.DayWords;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On which days a cooperative does business, and why not on the others, for other systems. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/calendar")
@Needs(OfficeInTheMenu.FIGURES)
class CalendarRoutes {

    private static final int DAYS_MAX = 366;

    private final Cooperatives cooperatives;
    private final Calendars calendars;
    private final DayWords words;
    private final Answers answers;

    CalendarRoutes(Cooperatives cooperatives, Calendars calendars, DayWords words, Answers answers) {
        this.cooperatives = cooperatives;
        this.calendars = calendars;
        this.words = words;
        this.answers = answers;
    }

    /** Every day from one to another, at most a year; the month of today unless the address says which. */
    @GetMapping
    ResponseEntity<String> days(
            @PathVariable String cooperative, @RequestParam Map<String, String> given, Locale reader) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        var query = new Query(given);
        LocalDate from =
                query.day("from").orElseGet(() -> calendars.today(found.id()).withDayOfMonth(1));
        LocalDate to = query.day("to").orElseGet(() -> YearMonth.from(from).atEndOfMonth());
        if (to.isBefore(from)) {
            throw Query.bad("to", "before-from");
        }
        if (ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
            throw Query.bad("to", "too-many-days", DAYS_MAX);
        }
        BusinessCalendar calendar = calendars.of(found.id());
        List<CalendarDayText> days = from.datesUntil(to.plusDays(1))
                .map(calendar::explain)
                .map(day -> CalendarDayText.of(day, words.say(day, reader)))
                .toList();
        return answers.list(new Slice<>(days, Optional.empty()));
    }
}
