package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the register of a cooperative as it was on a day. */
@Command(name = "list")
public final class MemberListCommand extends MemberCommand {

    private static final List<String> COLUMNS = List.of("number", "name", "kind", "joined_on", "state");

    @Option(names = "--on", paramLabel = "DATE")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000")
    private int limit;

    @Override
    protected int call(Cooperative cooperative) {
        LocalDate day = on.orElseGet(
                () -> platform().port(Days.class).open(cooperative.id()).orElse(cooperative.booksFrom()));
        Map<MemberId, MembershipState> states =
                platform().port(Memberships.class).states(cooperative.id(), day);
        List<Member> there = platform().port(Members.class).all(cooperative.id()).values().stream()
                .filter(member -> states.containsKey(member.id()))
                .toList();
        output().table(
                        COLUMNS,
                        there.stream()
                                .limit(limit)
                                .map(member -> row(member, states))
                                .toList());
        if (there.size() > limit) {
            output().note(text("members.list.more", there.size()));
        }
        return ExitStatus.DONE;
    }

    private static List<String> row(Member member, Map<MemberId, MembershipState> states) {
        return List.of(
                member.number(),
                member.name(),
                member.registration().kind().code(),
                member.registration().joinedOn().map(LocalDate::toString).orElse(""),
                states.getOrDefault(member.id(), MembershipState.ACTIVE).name());
    }
}
