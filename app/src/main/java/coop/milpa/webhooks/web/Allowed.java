package coop.milpa.webhooks.web;

import coop.milpa.web.Viewer;
import coop.milpa.webhooks.EventType;
import java.util.Arrays;
import java.util.List;

/** Of which events whoever asks now may have another system told: those that she may read herself. */
final class Allowed {

    private Allowed() {}

    static List<EventType> events() {
        return Viewer.ofThisRequest()
                .map(who -> Arrays.stream(EventType.values())
                        .filter(type -> who.may(type.permission()))
                        .toList())
                .orElse(List.of());
    }
}
