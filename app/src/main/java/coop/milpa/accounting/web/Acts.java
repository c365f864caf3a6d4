package coop.milpa.accounting.web;

import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntry.Act;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.kernel.ActorId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Words;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says who did what and when with entries by hand. */
@Component
class Acts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Actors actors;
    private final CurrentActor current;
    private final Words words;

    Acts(Actors actors, CurrentActor current, Words words) {
        this.actors = actors;
        this.current = current;
        this.words = words;
    }

    /**
     * One act in words.
     *
     * @param key  the message with what was done
     * @param name  of who did it
     * @param when  day and time at the cooperative
     */
    record Shown(String key, String name, String when) {}

    /** Whoever looks at the page. */
    ActorId viewer() {
        return current.get().actor().id();
    }

    List<Shown> of(Cooperative cooperative, ManualEntry entry, Locale reader) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("DRAFT", entry.drafted()));
        entry.submitted().ifPresent(act -> steps.add(new Step("SUBMITTED", act)));
        entry.decided().ifPresent(act -> steps.add(new Step(entry.state().name(), act)));
        return shown(cooperative, "enum.accounting.manual-act.", steps, reader);
    }

    List<Shown> of(Cooperative cooperative, RecurringEntry entry, Locale reader) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("SUBMITTED", entry.proposed()));
        entry.decided().ifPresent(act -> steps.add(new Step(entry.state().name(), act)));
        return shown(cooperative, "enum.accounting.recurring-act.", steps, reader);
    }

    /** Names by id; one that nobody knows is shown as it is. */
    Map<ActorId, Actor> named(Cooperative cooperative, Collection<ActorId> ids) {
        return actors.named(cooperative.id(), ids);
    }

    static String name(Map<ActorId, Actor> named, ActorId id) {
        return Optional.ofNullable(named.get(id)).map(Actor::name).orElse(id.toString());
    }

    String when(Cooperative cooperative, Instant at, Locale reader) {
        ZonedDateTime there = at.atZone(cooperative.zone());
        return words.day(there.toLocalDate(), reader) + " " + TIME.format(there);
    }

    private record Step(String word, Act act) {}

    private List<Shown> shown(Cooperative cooperative, String prefix, List<Step> steps, Locale reader) {
        Map<ActorId, Actor> named =
                named(cooperative, steps.stream().map(step -> step.act().by()).toList());
        return steps.stream()
                .map(step -> new Shown(
                        prefix + step.word(),
                        name(named, step.act().by()),
                        when(cooperative, step.act().at(), reader)))
                .toList();
    }
}
