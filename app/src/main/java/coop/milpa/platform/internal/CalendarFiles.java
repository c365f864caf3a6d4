package coop.milpa.platform.internal;

import coop.milpa.platform.Area;
import coop.milpa.platform.DayRule;
import coop.milpa.platform.Holiday;
import coop.milpa.platform.LongWeekend;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import coop.milpa.platform.WorkingWeek;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the public holidays and working weeks that come with the program. */
final class CalendarFiles {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CalendarFiles() {}

    static List<Holiday> holidays() {
        return read("/data/platform/holidays.csv", CalendarFiles::holiday);
    }

    /** The narrowest area first, so that a department's week comes before its country's. */
    static List<WorkingWeek> weeks() {
        return read("/data/platform/working-weeks.csv", CalendarFiles::week).stream()
                .sorted(Comparator.comparingInt(week -> -week.area().depth()))
                .toList();
    }

    private static <T> List<T> read(String resource, Function<CSVRecord, T> row) {
        InputStream stream = Objects.requireNonNull(CalendarFiles.class.getResourceAsStream(resource), resource);
        try (var rows = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Holiday holiday(CSVRecord row) {
        var occasion = new Holiday.Occasion(
                DayRule.parse(row.get("rule")),
                LongWeekend.parse(row.get("moved")),
                Holiday.Part.valueOf(row.get("part")),
                new Holiday.Name(row.get("spanish"), row.get("english")));
        return new Holiday(new Area(row.get("area")), occasion, validity(row), source(row));
    }

    private static WorkingWeek week(CSVRecord row) {
        var days = WorkingWeek.parseDays(row.get("days"));
        return new WorkingWeek(new Area(row.get("area")), days, validity(row), source(row));
    }

    private static Validity validity(CSVRecord row) {
        LocalDate from = LocalDate.parse(row.get("valid_from"));
        String to = row.get("valid_to");
        return to.isEmpty() ? Validity.from(from) : new Validity(from, LocalDate.parse(to));
    }

    private static Source source(CSVRecord row) {
        return new Source(row.get("source"), Source.Status.valueOf(row.get("status")));
    }
}
