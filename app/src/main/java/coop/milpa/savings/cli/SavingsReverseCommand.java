package coop.milpa.savings.cli;

import coop.milpa.ledger.EntryId;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Undoes an operation on savings, with all it cost. */
@Command(name = "reverse")
public final class SavingsReverseCommand extends OrderCommand {

    private static final int REASON_MAX = 200;

    @Option(names = "--entry", paramLabel = "UUID", required = true)
    private UUID entry = new UUID(0, 0);

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Override
    Optional<Member> asksByItself(Cooperative cooperative) {
        return Optional.empty();
    }

    @Override
    int carryOut(Cooperative cooperative, SavingsOrder order) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            return misused("savings.order.text", "--reason", REASON_MAX);
        }
        return answer(
                platform().port(SavingsOperations.class).reverse(new ReverseSavings(order, new EntryId(entry), reason)),
                ReceiptTable.COLUMNS,
                receipt -> ReceiptTable.row(order, receipt));
    }
}
