package coop.milpa.close.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Calendars;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Days that have passed and are not closed. */
@Component
class DaysWaiting implements Waiting {

    private final Days days;
    private final Calendars calendars;

    DaysWaiting(Days days, Calendars calendars) {
        this.days = days;
        this.calendars = calendars;
    }

    @Override
    public String permission() {
        return CloseInTheMenu.RUN;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        LocalDate today = calendars.today(cooperative);
        return days.closing(cooperative)
                .or(() -> days.open(cooperative))
                .filter(first -> first.isBefore(today))
                .map(first -> new Task(
                        Message.of("close.waiting", ChronoUnit.DAYS.between(first, today), first),
                        "/c/{cooperative}/close"));
    }
}
