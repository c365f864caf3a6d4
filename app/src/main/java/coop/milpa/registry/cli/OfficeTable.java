package coop.milpa.registry.cli;

import coop.milpa.cli.Output;
import coop.milpa.registry.OfficeHolder;
import java.util.List;

/** How those who hold an office are listed. */
final class OfficeTable {

    private static final List<String> COLUMNS =
            List.of("organ", "office", "party", "from", "to", "minute", "point", "id");

    private OfficeTable() {}

    static void print(Output output, List<OfficeHolder> holders) {
        output.table(COLUMNS, holders.stream().map(OfficeTable::row).toList());
    }

    private static List<String> row(OfficeHolder holder) {
        return List.of(
                holder.seat().organ().name(),
                holder.seat().office().name(),
                holder.party().toString(),
                holder.term().from().toString(),
                holder.last().toString(),
                holder.election().minute(),
                holder.election().point(),
                holder.id().toString());
    }
}
