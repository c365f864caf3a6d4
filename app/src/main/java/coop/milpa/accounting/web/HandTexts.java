package coop.milpa.accounting.web;

import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntry.Act;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells other systems of entries by hand: names of people and branches are looked up for all of them at once. */
@Component
class HandTexts {

    private final Actors actors;
    private final Branches branches;

    HandTexts(Actors actors, Branches branches) {
        this.actors = actors;
        this.branches = branches;
    }

    /** What ids stand for. */
    record Known(Map<ActorId, Actor> actors, Map<BranchId, String> branches) {

        ActText act(Act act) {
            return ActText.of(act, actors);
        }

        List<HandLineText> lines(List<DraftLine> lines) {
            return lines.stream().map(line -> HandLineText.of(line, branches)).toList();
        }
    }

    /** What these entries name. */
    Known ofManual(CooperativeId cooperative, List<ManualEntry> entries) {
        Stream<Act> acts = entries.stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.drafted()),
                        Stream.concat(entry.submitted().stream(), entry.decided().stream())));
        return known(cooperative, acts);
    }

    /** What these entries that come back name. */
    Known ofRecurring(CooperativeId cooperative, List<RecurringEntry> entries) {
        Stream<Act> acts =
                entries.stream().flatMap(entry -> Stream.concat(Stream.of(entry.proposed()), entry.decided().stream()));
        return known(cooperative, acts);
    }

    ManualEntryText text(CooperativeId cooperative, ManualEntry entry) {
        return ManualEntryText.of(entry, ofManual(cooperative, List.of(entry)));
    }

    RecurringEntryText text(CooperativeId cooperative, RecurringEntry entry) {
        return RecurringEntryText.of(entry, ofRecurring(cooperative, List.of(entry)));
    }

    private Known known(CooperativeId cooperative, Stream<Act> acts) {
        Set<ActorId> ids = acts.map(Act::by).collect(Collectors.toSet());
        return new Known(
                actors.named(cooperative, ids),
                branches.of(cooperative).stream().collect(Collectors.toMap(Branch::id, Branch::code)));
    }
}
