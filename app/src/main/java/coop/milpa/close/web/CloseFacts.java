package coop.milpa.close.web;

import coop.milpa.close.CloseBlocker;
import coop.milpa.close.CloseBlocker.Concern;
import coop.milpa.close.web.CloseText.ConcernText;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Calendars;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells other systems where a cooperative's days are, and what every module has to say before they are closed. */
@Component
class CloseFacts {

    private final Days days;
    private final Calendars calendars;
    private final List<CloseBlocker> blockers;
    private final Words words;

    CloseFacts(Days days, Calendars calendars, List<CloseBlocker> blockers, Words words) {
        this.days = days;
        this.calendars = calendars;
        this.blockers = List.copyOf(blockers);
        this.words = words;
    }

    CloseText of(Cooperative cooperative, Locale reader) {
        OpenDays now = OpenDays.of(cooperative, days, calendars);
        List<ConcernText> concerns = blockers.stream()
                .flatMap(each -> each.before(cooperative.id(), now.usual()).stream())
                .map(concern -> told(concern, cooperative, reader))
                .toList();
        return CloseText.of(now, days.lastClosed(cooperative.id()), concerns);
    }

    private ConcernText told(Concern concern, Cooperative cooperative, Locale reader) {
        return new ConcernText(
                concern.stops(),
                concern.words().key(),
                words.said(concern.words(), reader),
                concern.at(cooperative.code()));
    }
}
