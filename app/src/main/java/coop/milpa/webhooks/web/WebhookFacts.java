package coop.milpa.webhooks.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.platform.Calendars;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import coop.milpa.webhooks.Deliveries;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.WebhookId;
import coop.milpa.webhooks.Webhooks;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages about subscriptions are about, and show besides. */
@Component
class WebhookFacts {

    private final Cooperatives cooperatives;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Actors actors;
    private final Calendars calendars;

    WebhookFacts(
            Cooperatives cooperatives, Webhooks webhooks, Deliveries deliveries, Actors actors, Calendars calendars) {
        this.cooperatives = cooperatives;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.actors = actors;
        this.calendars = calendars;
    }

    Cooperative home(String code, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, code, model);
        model.addAttribute("base", base(found));
        return found;
    }

    static String base(Cooperative home) {
        return "/c/" + home.code() + "/webhooks";
    }

    Webhook found(Cooperative home, String given) {
        return WebhookId.parse(given)
                .flatMap(id -> webhooks.find(home.id(), id))
                .orElseThrow(() -> problem("webhooks.unknown-webhook", base(home), given));
    }

    /** The number of something that was told, or is to be. */
    long told(Cooperative home, Webhook webhook, String given) {
        return Optional.of(given)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .filter(number -> deliveries.of(home.id(), webhook.id(), number + 1, 1).stream()
                        .anyMatch(each -> each.number() == number))
                .orElseThrow(() -> problem("webhooks.unknown-delivery", base(home) + "/" + webhook.id(), given));
    }

    /** One subscription. */
    void one(Cooperative home, Webhook webhook, Model model) {
        ZoneId zone = calendars.zone(home.id());
        model.addAttribute("webhook", webhook);
        model.addAttribute("maker", maker(home.id(), webhook.madeBy()));
        model.addAttribute("madeOn", webhook.madeAt().atZone(zone).toLocalDate());
        model.addAttribute("events", known(webhook.events()));
    }

    /** What she may choose, and what is chosen already. */
    private static Set<EventType> known(Collection<EventType> chosen) {
        Set<EventType> known = new LinkedHashSet<>(Allowed.events());
        known.addAll(chosen);
        return known;
    }

    private String maker(CooperativeId home, ActorId id) {
        Map<ActorId, Actor> known = actors.named(home, List.of(id));
        return known.values().stream().map(Actor::name).collect(Collectors.joining());
    }

    private static PageProblem problem(String code, String next, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, code, next, Input.shown(given));
    }
}
