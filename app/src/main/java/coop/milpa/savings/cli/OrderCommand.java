package coop.milpa.savings.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.SavingsOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine.Option;

/**
 * A command that asks something of savings accounts, once: said again with the same {@code --request} it changes
 * nothing. A refusal is told on stderr, and its code is the only row on stdout.
 */
abstract class OrderCommand extends CooperativeCommand {

    @Option(names = "--request", paramLabel = "UUID", descriptionKey = "milpa.savings.order.request")
    private Optional<UUID> request = Optional.empty();

    @Option(names = "--business-day", paramLabel = "DATE", descriptionKey = "milpa.savings.order.business-day")
    private Optional<LocalDate> businessDay = Optional.empty();

    @Option(names = "--value-date", paramLabel = "DATE", descriptionKey = "milpa.savings.order.value-date")
    private Optional<LocalDate> valueDate = Optional.empty();

    @Option(names = "--branch", paramLabel = "CODE", descriptionKey = "milpa.savings.order.branch")
    private Optional<String> branch = Optional.empty();

    @Option(names = "--acting", paramLabel = "NUMBER", descriptionKey = "milpa.savings.order.acting")
    private List<String> acting = new ArrayList<>();

    @Override
    public final String group() {
        return "savings";
    }

    /** Members who ask where {@code --acting} names nobody. */
    abstract Optional<Member> asksByItself(Cooperative cooperative);

    abstract int carryOut(Cooperative cooperative, SavingsOrder order);

    @Override
    protected final int call(Cooperative cooperative) {
        Optional<BranchId> at = branchId(cooperative);
        if (at.isEmpty()) {
            return misused("savings.order.unknown-branch", branch.orElse(""));
        }
        Optional<Refusal> refusal = unknownActing(cooperative);
        if (refusal.isPresent()) {
            return refusedWith(refusal.get());
        }
        var place = new SavingsOrder.Place(at.get(), parties(cooperative), valueDate, businessDay);
        return carryOut(
                cooperative,
                new SavingsOrder(
                        cooperative.id(),
                        request.map(RequestId::new).orElseGet(RequestId::next),
                        platform().port(CurrentActor.class).get().actor().id(),
                        place));
    }

    /** Prints the one row of what was done, or why it was not. */
    final <T> int answer(Outcome<T> outcome, List<String> columns, Function<T, List<String>> row) {
        return switch (outcome) {
            case Outcome.Refused<T>(Refusal why) -> refusedWith(why);
            case Outcome.Done<T>(T done) -> {
                output().table(columns, List.of(row.apply(done)));
                yield ExitStatus.DONE;
            }
        };
    }

    private int refusedWith(Refusal why) {
        output().table(List.of("refusal"), List.of(List.of(why.code())));
        return refused(why);
    }

    private Optional<Refusal> unknownActing(Cooperative cooperative) {
        Map<String, Member> known = platform().port(Members.class).numbered(cooperative.id(), acting);
        return acting.stream()
                .filter(number -> !known.containsKey(number))
                .findFirst()
                .map(OperationRefusal.NotAMember::new);
    }

    private Set<PartyId> parties(Cooperative cooperative) {
        Set<PartyId> parties = new LinkedHashSet<>();
        platform()
                .port(Members.class)
                .numbered(cooperative.id(), acting)
                .values()
                .forEach(member -> parties.add(member.party()));
        if (parties.isEmpty()) {
            asksByItself(cooperative).map(Member::party).ifPresent(parties::add);
        }
        return parties;
    }

    private Optional<BranchId> branchId(Cooperative cooperative) {
        if (branch.isEmpty()) {
            return Optional.of(platform()
                    .port(Cooperatives.class)
                    .mainBranch(cooperative.id())
                    .id());
        }
        return platform()
                .port(Branches.class)
                .find(cooperative.id(), branch.get())
                .map(Branch::id);
    }
}
