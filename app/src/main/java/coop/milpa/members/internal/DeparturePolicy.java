package coop.milpa.members.internal;

import coop.milpa.members.Departure;
import coop.milpa.members.Departure.State;
import coop.milpa.members.DepartureRefusal;
import coop.milpa.members.Holding;
import coop.milpa.members.MembershipState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says which rule of leaving, if any, forbids something. Pure: knows only what it is given. */
final class DeparturePolicy {

    private DeparturePolicy() {}

    /** Whether someone in this state may leave at all. */
    static Optional<DepartureRefusal> forbids(MembershipState state, boolean underWay) {
        if (state != MembershipState.ACTIVE) {
            return Optional.of(new DepartureRefusal.NotActive(state));
        }
        return underWay ? Optional.of(new DepartureRefusal.LeavingAlready()) : Optional.empty();
    }

    /** Whether a member may leave at her own wish, for what binds her and what she owes. */
    static Optional<DepartureRefusal> forbids(List<String> binding, List<Holding> holdings) {
        if (!binding.isEmpty()) {
            return Optional.of(new DepartureRefusal.Guarantor(binding));
        }
        return SetOff.of(holdings.stream().map(DeparturePolicy::unpledged).toList(), List.of()).uncovered().stream()
                .findFirst()
                .map(DepartureRefusal.OwesMore::new);
    }

    /** Whether a departure may be settled on a day. */
    static Optional<DepartureRefusal> forbidsSettlement(Departure departure, LocalDate day) {
        return switch (departure.state()) {
            case State.Asked asked -> Optional.of(new DepartureRefusal.NotDecided());
            case State.Lapsed lapsed -> Optional.of(new DepartureRefusal.NotDecided());
            case State.Settled settled -> Optional.of(new DepartureRefusal.AlreadySettled(settled.on()));
            case State.Decided decided ->
                Optional.of(decided.payableFrom()).filter(day::isBefore).map(DepartureRefusal.NotPayableYet::new);
        };
    }

    /** Whether what is pledged keeps all from being settled. */
    static Optional<DepartureRefusal> forbidsPledged(List<Holding> holdings, boolean settlesFreePart) {
        List<String> pledged = holdings.stream()
                .filter(holding -> holding.pledged().isPositive())
                .map(Holding::number)
                .toList();
        return pledged.isEmpty() || settlesFreePart
                ? Optional.empty()
                : Optional.of(new DepartureRefusal.Pledged(pledged));
    }

    private static Holding unpledged(Holding holding) {
        return new Holding(
                holding.account(),
                holding.number(),
                holding.kind(),
                holding.amount(),
                holding.pledged().minus(holding.pledged()));
    }
}
