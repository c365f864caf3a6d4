package coop.milpa.members.web;

import coop.milpa.api.Word;
import coop.milpa.members.Departure;
import coop.milpa.members.Departure.State;
import coop.milpa.members.Member;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a member leaves, as other systems are told.
 *
 * @param cause  {@code resignation}, {@code expulsion} or {@code death}
 * @param words  why, or the certificate of a death
 * @param state  {@code asked}, {@code decided}, {@code settled} or {@code lapsed}
 * @param resolution  where the decision stands in the minutes; nobody resolves a death
 * @param effective  the first day on which she is no member
 * @param payableFrom  the first day on which what she had may be settled
 */
record DepartureText(
        String departure,
        String member,
        String cause,
        String words,
        String askedOn,
        String state,
        Optional<ResolutionText> resolution,
        Optional<String> effective,
        Optional<String> payableFrom,
        Optional<String> settledOn) {

    static DepartureText of(Member member, Departure departure) {
        State state = departure.state();
        Optional<State.Decided> decision =
                state instanceof State.Decided decided ? Optional.of(decided) : Optional.empty();
        return new DepartureText(
                departure.id().toString(),
                member.number(),
                Word.of(departure.cause()),
                departure.words(),
                departure.askedOn().toString(),
                word(state),
                decision.flatMap(State.Decided::by).map(ResolutionText::of),
                decision.map(State.Decided::effective).map(LocalDate::toString),
                decision.map(State.Decided::payableFrom).map(LocalDate::toString),
                state instanceof State.Settled settled
                        ? Optional.of(settled.on().toString())
                        : Optional.empty());
    }

    private static String word(State state) {
        return switch (state) {
            case State.Asked asked -> "asked";
            case State.Decided decided -> "decided";
            case State.Settled settled -> "settled";
            case State.Lapsed lapsed -> "lapsed";
        };
    }
}
