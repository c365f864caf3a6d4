package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.DepartureId;
import coop.milpa.members.DepartureRefusal;
import coop.milpa.members.Departures;
import coop.milpa.members.Member;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which departure is meant where other systems name a member only: her last. */
@Component
class LastDeparture {

    private final Departures departures;

    LastDeparture(Departures departures) {
        this.departures = departures;
    }

    /** What becomes of it; refused if she never asked to leave. */
    <T> Outcome<T> of(CooperativeId cooperative, Member member, Function<DepartureId, Outcome<T>> work) {
        return departures
                .lastOf(cooperative, member.id())
                .map(last -> work.apply(last.id()))
                .orElseGet(() -> Outcome.refused(new DepartureRefusal.DoesNotLeave(member.number())));
    }
}
