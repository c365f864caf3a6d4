package coop.milpa.members.cli;

import coop.milpa.cli.Output;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.EstateShare;
import java.time.LocalDate;
import java.util.List;

/** How shares of an estate are listed. */
final class EstateTable {

    private static final List<String> COLUMNS = List.of("number", "party", "receiver", "amount", "currency", "paid_on");

    private EstateTable() {}

    static void print(Output output, List<EstateShare> shares) {
        output.table(COLUMNS, shares.stream().map(EstateTable::row).toList());
    }

    private static List<String> row(EstateShare share) {
        return List.of(
                String.valueOf(share.number()),
                share.party().map(PartyId::toString).orElse(""),
                share.receiver().map(PartyId::toString).orElse(""),
                share.amount().toDecimal().toPlainString(),
                share.amount().currency().getCurrencyCode(),
                share.paidOn().map(LocalDate::toString).orElse(""));
    }
}
