package coop.milpa.office.web;

import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.DayExplanation;
import coop.milpa.platform.DayWords;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** On which days of a month, or of a year, a cooperative does business, and why not on the others. */
@Controller
@Needs(OfficeInTheMenu.FIGURES)
class CalendarPage {

    private static final int YEARS_AROUND = 5;
    private static final String WHOLE_YEAR = "0";

    private final Named named;
    private final Calendars calendars;
    private final DayWords dayWords;
    private final Lists lists;
    private final Words words;

    CalendarPage(Named named, Calendars calendars, DayWords dayWords, Lists lists, Words words) {
        this.named = named;
        this.calendars = calendars;
        this.dayWords = dayWords;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping("/c/{cooperative}/calendar")
    String calendar(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = named.cooperative(cooperative, model);
        BusinessCalendar calendar = calendars.of(found.id());
        LocalDate today = calendars.today(found.id());
        Map<String, String> years = years(today);
        Map<String, String> months = months(reader);
        String year = request.text("year").filter(years::containsKey).orElse(String.valueOf(today.getYear()));
        String month = request.text("month").filter(months::containsKey).orElse(String.valueOf(today.getMonthValue()));
        List<Column<DayExplanation>> columns = List.of(
                Column.day("day", "office.day", DayExplanation::date).sorting(),
                Column.text(
                        "weekday",
                        "office.weekday",
                        day -> day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, reader)),
                Column.text("business", "office.business", day -> said("office.business." + day.business(), reader)),
                Column.text("why", "office.why", day -> dayWords.say(day, reader)));
        var listing = new Listing<>(
                "calendar-" + year,
                Message.of("office.calendar.caption", Message.of("office.month." + month), year),
                columns,
                List.of(
                        new ListFilter("year", "office.year", year, new ListFilter.Form.Choice(years)),
                        new ListFilter("month", "office.month", month, new ListFilter.Form.Choice(months))));
        List<DayExplanation> rows = days(calendar, Integer.parseInt(year), month);
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        DayExplanation explained = calendar.explain(today);
        model.addAttribute("today", explained);
        model.addAttribute("todayWhy", dayWords.say(explained, reader));
        model.addAttribute("next", calendar.next(today));
        return "office/calendar";
    }

    /** Of a year, only its holidays; of a month, every day. */
    private static List<DayExplanation> days(BusinessCalendar calendar, int year, String month) {
        if (month.equals(WHOLE_YEAR)) {
            return LocalDate.of(year, Month.JANUARY, 1)
                    .datesUntil(LocalDate.of(year + 1, Month.JANUARY, 1))
                    .map(calendar::explain)
                    .filter(day -> !day.holidays().isEmpty())
                    .toList();
        }
        YearMonth asked = YearMonth.of(year, Integer.parseInt(month));
        return Stream.iterate(asked.atDay(1), day -> day.plusDays(1))
                .limit(asked.lengthOfMonth())
                .map(calendar::explain)
                .toList();
    }

    private static Map<String, String> years(LocalDate today) {
        Map<String, String> years = new LinkedHashMap<>();
        for (int year = today.getYear() - YEARS_AROUND; year <= today.getYear() + YEARS_AROUND; year++) {
            years.put(String.valueOf(year), String.valueOf(year));
        }
        return years;
    }

    private Map<String, String> months(Locale reader) {
        Map<String, String> months = new LinkedHashMap<>();
        for (int month = 0; month <= Month.values().length; month++) {
            months.put(String.valueOf(month), said("office.month." + month, reader));
        }
        return months;
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }
}
