package coop.milpa.accounting.internal;

import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntry.Act;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.accounting.YearEnd;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes into the audit trail what people do by hand. */
@Component
class HandTrail {

    private static final String MANUAL = "manual-entry";
    private static final String RECURRING = "recurring-entry";

    private final AuditTrail trail;
    private final CurrentActor current;
    private final Clock clock;

    HandTrail(AuditTrail trail, CurrentActor current, Clock clock) {
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    /** Whoever acts, now. */
    Act actNow() {
        return new Act(current.get().actor().id(), clock.instant());
    }

    void drafted(ManualEntry entry) {
        record(
                entry.draft().cooperative(),
                new Step(MANUAL, entry.id().toString(), "drafted"),
                Json.NOTHING,
                json(entry));
    }

    void changed(ManualEntry before, ManualEntry after) {
        String word = after.state().name().toLowerCase(Locale.ROOT);
        record(after.draft().cooperative(), new Step(MANUAL, after.id().toString(), word), json(before), json(after));
    }

    void proposed(RecurringEntry entry) {
        record(
                entry.proposal().cooperative(),
                new Step(RECURRING, entry.id().toString(), "proposed"),
                Json.NOTHING,
                json(entry));
    }

    void changed(RecurringEntry before, RecurringEntry after) {
        String word = after.state().name().toLowerCase(Locale.ROOT);
        record(
                after.proposal().cooperative(),
                new Step(RECURRING, after.id().toString(), word),
                json(before),
                json(after));
    }

    void yearClosed(CooperativeId cooperative, YearEnd year) {
        List<String> surpluses = year.surpluses().stream()
                .map(surplus -> surplus.branch() + " " + Amounts.words(surplus.amount()))
                .toList();
        record(
                cooperative,
                new Step("financial-year", year.endsOn().toString(), "closed"),
                Json.NOTHING,
                Json.of(Map.of("surpluses", surpluses)));
    }

    private record Step(String kind, String id, String word) {}

    private void record(CooperativeId cooperative, Step step, Json before, Json after) {
        var subject = new Subject(step.kind(), step.id());
        trail.record(cooperative, new Change(subject, "accounting." + step.kind() + "-" + step.word(), before, after));
    }

    private static Json json(ManualEntry entry) {
        return Json.of(Map.of(
                "state", entry.state().name(),
                "narrative", entry.draft().narrative(),
                "valueDate", entry.draft().valueDate().map(Object::toString).orElse(""),
                "lines", words(entry.draft().lines()),
                "reason", entry.reason(),
                "entry", entry.posted().map(place -> place.entry().toString()).orElse("")));
    }

    private static Json json(RecurringEntry entry) {
        return Json.of(Map.of(
                "state", entry.state().name(),
                "narrative", entry.proposal().narrative(),
                "schedule", entry.proposal().schedule().toString(),
                "next", entry.next().map(Object::toString).orElse(""),
                "lines", words(entry.proposal().lines()),
                "reason", entry.reason()));
    }

    private static List<String> words(List<DraftLine> lines) {
        return lines.stream()
                .map(line -> words(line.target()) + " " + Amounts.words(line.amount()) + " " + line.standing())
                .toList();
    }

    private static String words(DraftLine.Target target) {
        return switch (target) {
            case DraftLine.Target.OwnCode own -> own.code() + " " + own.branch();
            case DraftLine.Target.Numbered numbered -> numbered.number();
        };
    }
}
