package coop.milpa.access.web;

import coop.milpa.access.ApiKey;
import coop.milpa.access.ApiKeys;
import coop.milpa.access.User;
import coop.milpa.access.Users;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.platform.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page of keys shows: each with the name of whoever made it. */
@Component
class KeyFacts {

    private final ApiKeys keys;
    private final Users users;
    private final Actors actors;
    private final Calendars calendars;
    private final Clock clock;

    KeyFacts(ApiKeys keys, Users users, Actors actors, Calendars calendars, Clock clock) {
        this.keys = keys;
        this.users = users;
        this.actors = actors;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Those of a home by name, ended ones too. */
    List<ShownKey> of(CooperativeId home) {
        List<ApiKey> all = keys.of(home);
        Map<ActorId, String> makers = makers(home, all);
        ZoneId zone = calendars.zone(home);
        Instant now = clock.instant();
        return all.stream()
                .map(key -> ShownKey.of(key, makers.getOrDefault(key.madeBy(), "–"), zone, now))
                .toList();
    }

    /** Users of the home, and whoever else the audit trail knows: keys are made at the command line, too. */
    private Map<ActorId, String> makers(CooperativeId home, List<ApiKey> all) {
        List<ActorId> ids = all.stream().map(ApiKey::madeBy).distinct().toList();
        Map<ActorId, String> names = new HashMap<>();
        Map<ActorId, Actor> known = actors.named(home, ids);
        known.forEach((id, actor) -> names.put(id, actor.name()));
        for (User user : users.of(home)) {
            names.put(user.id(), user.fullName());
        }
        return names;
    }
}
