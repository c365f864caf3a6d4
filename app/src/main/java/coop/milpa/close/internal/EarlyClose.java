package coop.milpa.close.internal;

import coop.milpa.close.CloseBlocker;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Calendars;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A day that is still going on where the cooperative is: whoever serves goes on on the next. */
@Component
class EarlyClose implements CloseBlocker {

    private final Calendars calendars;

    EarlyClose(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Optional<Concern> before(CooperativeId cooperative, LocalDate through) {
        LocalDate today = calendars.today(cooperative);
        if (through.isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(new Concern(
                through.isAfter(today),
                Message.of("close.early", through, today),
                "figures.read",
                "/c/{cooperative}/calendar"));
    }
}
