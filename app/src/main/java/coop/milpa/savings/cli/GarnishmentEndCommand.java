package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.EndGarnishment;
import coop.milpa.savings.GarnishmentId;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.Garnishments.Garnished;
import coop.milpa.savings.SavingsOrder;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Option;

/** What ends a garnishment. */
abstract class GarnishmentEndCommand extends OrderCommand {

    @Option(
            names = "--garnishment",
            paramLabel = "UUID",
            required = true,
            descriptionKey = "milpa.savings.order.garnishment")
    private UUID garnishment = new UUID(0, 0);

    abstract Outcome<Garnished> end(Garnishments garnishments, EndGarnishment command);

    @Override
    final Optional<Member> asksByItself(Cooperative cooperative) {
        return Optional.empty();
    }

    @Override
    final int carryOut(Cooperative cooperative, SavingsOrder order) {
        return answer(
                end(platform().port(Garnishments.class), new EndGarnishment(order, new GarnishmentId(garnishment))),
                GarnishedTable.COLUMNS,
                garnished -> GarnishedTable.row(order, garnished));
    }
}
