package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Application;
import coop.milpa.members.Departure;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A command about people of one cooperative; it finds members by number, parties and branches by what people type. */
abstract class MemberCommand extends CooperativeCommand {

    @Override
    public final String group() {
        return "member";
    }

    /** Does it for a member that is in the register; refused if there is none. */
    final int withMember(Cooperative cooperative, String number, Function<Member, Integer> work) {
        Optional<Member> member = platform().port(Members.class).find(cooperative.id(), number);
        return member.isPresent() ? work.apply(member.get()) : failed("members.no-such-number", number);
    }

    /** The branch of a code; an id that no branch has if there is none, so that the rule says so. */
    final BranchId branch(Cooperative cooperative, String code) {
        return platform()
                .port(Branches.class)
                .find(cooperative.id(), code)
                .map(Branch::id)
                .orElse(new BranchId(new UUID(0, 0)));
    }

    /** Shows an application, or says why not. */
    final int shown(Cooperative cooperative, Outcome<Application> outcome) {
        return switch (outcome) {
            case Outcome.Done<Application>(Application application) -> {
                ApplicationTable.print(output(), platform().port(Members.class), cooperative, List.of(application));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Application>(Refusal why) -> refused(why);
        };
    }

    /** Shows a departure, or says why not. */
    final int shown(Outcome<Departure> outcome, Cooperative cooperative) {
        return switch (outcome) {
            case Outcome.Done<Departure>(Departure departure) -> {
                DepartureTable.print(output(), platform().port(Members.class), cooperative, List.of(departure));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Departure>(Refusal why) -> refused(why);
        };
    }
}
