package coop.milpa.members.cli;

import coop.milpa.cli.Output;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Departure;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How departures are listed. */
final class DepartureTable {

    private static final List<String> COLUMNS =
            List.of("departure", "member", "cause", "asked_on", "state", "day", "payable_from");

    private DepartureTable() {}

    static void print(Output output, Members members, Cooperative cooperative, List<Departure> departures) {
        Map<MemberId, Member> known = members.named(
                cooperative.id(), departures.stream().map(Departure::member).toList());
        output.table(
                COLUMNS,
                departures.stream().map(departure -> row(departure, known)).toList());
    }

    private static List<String> row(Departure departure, Map<MemberId, Member> known) {
        List<String> row = new ArrayList<>(List.of(
                departure.id().toString(),
                Optional.ofNullable(known.get(departure.member()))
                        .map(Member::number)
                        .orElse(""),
                departure.cause().name(),
                departure.askedOn().toString()));
        row.addAll(state(departure.state()));
        return row;
    }

    private static List<String> state(Departure.State state) {
        return switch (state) {
            case Departure.State.Asked asked -> List.of("asked", "", "");
            case Departure.State.Decided decided ->
                List.of(
                        "decided",
                        decided.effective().toString(),
                        decided.payableFrom().toString());
            case Departure.State.Settled settled ->
                List.of("settled", settled.on().toString(), "");
            case Departure.State.Lapsed lapsed -> List.of("lapsed", "", "");
        };
    }
}
