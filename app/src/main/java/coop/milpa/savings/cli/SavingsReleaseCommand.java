package coop.milpa.savings.cli;

import coop.milpa.ledger.HoldId;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.ReleaseSavings;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets held money go again. */
@Command(name = "release")
public final class SavingsReleaseCommand extends OrderCommand {

    @Option(names = "--hold", paramLabel = "UUID", required = true)
    private UUID hold = new UUID(0, 0);

    @Override
    Optional<Member> asksByItself(Cooperative cooperative) {
        return Optional.empty();
    }

    @Override
    int carryOut(Cooperative cooperative, SavingsOrder order) {
        return answer(
                platform().port(SavingsBlocks.class).release(new ReleaseSavings(order, new HoldId(hold))),
                SavingsHoldCommand.COLUMNS,
                held -> List.of(
                        order.request().toString(),
                        held.hold().toString(),
                        held.on().toString()));
    }
}
