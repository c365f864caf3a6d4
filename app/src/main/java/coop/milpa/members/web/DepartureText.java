package coop.milpa.members.web;

import coop.milpa.api.Word;
import coop.milpa.members.Departure;
import coop.milpa.members.Departure.State;
import coop.milpa.members.Member;
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
        return switch (departure.state()) {
            case State.Asked asked -> plain(member, departure, "asked", Optional.empty());
            case State.Lapsed lapsed -> plain(member, departure, "lapsed", Optional.empty());
            case State.Settled settled ->
                plain(member, departure, "settled", Optional.of(settled.on().toString()));
            case State.Decided decided ->
                new DepartureText(
                        departure.id().toString(),
                        member.number(),
                        Word.of(departure.cause()),
                        departure.words(),
                        departure.askedOn().toString(),
                        "decided",
                        decided.by().map(ResolutionText::of),
                        Optional.of(decided.effective().toString()),
                        Optional.of(decided.payableFrom().toString()),
                        Optional.empty());
        };
    }

    private static DepartureText plain(Member member, Departure departure, String state, Optional<String> settledOn) {
        return new DepartureText(
                departure.id().toString(),
                member.number(),
                Word.of(departure.cause()),
                departure.words(),
                departure.askedOn().toString(),
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                settledOn);
    }
}
