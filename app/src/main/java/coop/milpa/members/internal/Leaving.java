package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departure;
import coop.milpa.members.Departure.Cause;
import coop.milpa.members.Departure.State;
import coop.milpa.members.DepartureId;
import coop.milpa.members.DepartureRefusal;
import coop.milpa.members.Expel;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships.Since;
import coop.milpa.members.RecordDeath;
import coop.milpa.members.Resolution;
import coop.milpa.platform.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes down who leaves and what organs decide about it. In the caller's transaction. */
@Component
class Leaving {

    private final DepartureRegister register;
    private final MembershipRegister memberships;
    private final LeaversHoldings holdings;
    private final Settings settings;
    private final MembersTrail trail;

    Leaving(
            DepartureRegister register,
            MembershipRegister memberships,
            LeaversHoldings holdings,
            Settings settings,
            MembersTrail trail) {
        this.register = register;
        this.memberships = memberships;
        this.holdings = holdings;
        this.settings = settings;
        this.trail = trail;
    }

    Outcome<Departure> resign(AskToLeave command, LocalDate day) {
        var asked = new Departure(
                DepartureId.next(), command.member(), Cause.RESIGNATION, command.reason(), day, new State.Asked());
        return begin(
                command.cooperative(),
                command.request(),
                asked,
                () -> active(command.cooperative(), asked)
                        .or(() -> freeToGo(command.cooperative(), asked.member(), day)));
    }

    Outcome<Departure> expel(Expel command, LocalDate day) {
        long appeal = settings.get(command.cooperative(), MembersSettings.APPEAL_DAYS, day);
        var decided = new State.Decided(Optional.of(command.resolution()), day, day.plusDays(appeal));
        var expelled =
                new Departure(DepartureId.next(), command.member(), Cause.EXPULSION, command.cause(), day, decided);
        return begin(
                command.cooperative(),
                command.request(),
                expelled,
                () -> ahead(command.resolution().on(), day).or(() -> active(command.cooperative(), expelled)));
    }

    /** Whoever has died leaves whatever else was under way. */
    Outcome<Departure> died(RecordDeath command, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        var decided = new State.Decided(Optional.empty(), command.diedOn(), day);
        var dead =
                new Departure(DepartureId.next(), command.member(), Cause.DEATH, command.certificate(), day, decided);
        return begin(cooperative, command.request(), dead, () -> {
            Optional<DepartureRefusal> refusal = ahead(command.diedOn(), day)
                    .or(() -> DeparturePolicy.forbids(stateOf(cooperative, command.member(), day), false));
            if (refusal.isEmpty()) {
                register.lapse(cooperative, command.member());
            }
            return refusal;
        });
    }

    /** An organ takes note of a resignation; what binds the member is asked again. */
    Optional<? extends Refusal> accept(
            CooperativeId cooperative, Departure departure, Resolution resolution, LocalDate day) {
        if (!(departure.state() instanceof State.Asked)) {
            return sameDecision(departure, resolution)
                    ? Optional.empty()
                    : Optional.of(new DepartureRefusal.LeavingAlready());
        }
        Optional<DepartureRefusal> refusal = ahead(resolution.on(), day)
                .or(() -> Optional.of(departure.askedOn())
                        .filter(asked -> resolution.on().isBefore(asked))
                        .map(asked -> new DepartureRefusal.ResolvedBeforeAsked(resolution.on(), asked)))
                .or(() -> freeToGo(cooperative, departure.member(), day));
        if (refusal.isEmpty()) {
            long notice = settings.get(cooperative, MembersSettings.NOTICE_DAYS, departure.askedOn());
            LocalDate over = departure.askedOn().plusDays(notice);
            LocalDate effective = over.isAfter(day) ? over : day;
            var decided = new State.Decided(Optional.of(resolution), effective, effective);
            register.decided(cooperative, departure.id(), decided);
            end(cooperative, departure, effective);
        }
        return refusal;
    }

    private Outcome<Departure> begin(CooperativeId cooperative, RequestId request, Departure departure, Rules rules) {
        Optional<Departure> before = register.find(cooperative, request);
        if (before.isPresent()) {
            return repeated(request, before.get(), departure);
        }
        Optional<? extends Refusal> refusal = rules.forbid();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.add(cooperative, request, departure);
        if (departure.state() instanceof State.Decided decided) {
            end(cooperative, departure, decided.effective());
        }
        trail.decided(
                cooperative,
                departure.member(),
                "members.departure-begun",
                Map.of("cause", departure.cause().name(), "words", departure.words()));
        return Outcome.done(register.find(cooperative, request).orElseThrow());
    }

    private static Outcome<Departure> repeated(RequestId request, Departure before, Departure now) {
        boolean same = before.member().equals(now.member())
                && before.cause() == now.cause()
                && before.words().equals(now.words());
        return same ? Outcome.done(before) : Outcome.refused(new DepartureRefusal.RequestReused(request));
    }

    private void end(CooperativeId cooperative, Departure departure, LocalDate from) {
        var since = new Since(from, departure.cause().leadsTo(), departure.words());
        memberships.add(cooperative, List.of(departure.member()), since);
    }

    private Optional<DepartureRefusal> active(CooperativeId cooperative, Departure departure) {
        MembershipState state = stateOf(cooperative, departure.member(), departure.askedOn());
        return DeparturePolicy.forbids(state, register.isUnderWay(cooperative, departure.member()));
    }

    private Optional<DepartureRefusal> freeToGo(CooperativeId cooperative, MemberId member, LocalDate day) {
        return holdings.owesStill(cooperative, member, day)
                .or(() -> DeparturePolicy.forbids(
                        holdings.bindingOn(cooperative, member, day), holdings.of(cooperative, member)));
    }

    private MembershipState stateOf(CooperativeId cooperative, MemberId member, LocalDate day) {
        return memberships.state(cooperative, member, day).orElse(MembershipState.ACTIVE);
    }

    private static Optional<DepartureRefusal> ahead(LocalDate on, LocalDate open) {
        return on.isAfter(open) ? Optional.of(new DepartureRefusal.DayAhead(on, open)) : Optional.empty();
    }

    private static boolean sameDecision(Departure departure, Resolution resolution) {
        return departure.state() instanceof State.Decided decided
                && decided.by().filter(resolution::equals).isPresent();
    }

    /** What is asked before a departure begins. */
    private interface Rules {
        Optional<? extends Refusal> forbid();
    }
}
