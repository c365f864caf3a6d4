package coop.milpa.registry.cli;

import coop.milpa.cli.Output;
import coop.milpa.registry.Cooperative;
import java.util.List;

/** How cooperatives are listed. */
final class CooperativeTable {

    private static final List<String> COLUMNS =
            List.of("code", "name", "country", "currency", "zone", "template", "federation", "books_from");

    private CooperativeTable() {}

    static void print(Output output, List<Cooperative> cooperatives) {
        output.table(COLUMNS, cooperatives.stream().map(CooperativeTable::row).toList());
    }

    private static List<String> row(Cooperative cooperative) {
        return List.of(
                cooperative.code(),
                cooperative.name(),
                cooperative.country(),
                cooperative.currency().getCurrencyCode(),
                cooperative.zone().getId(),
                cooperative.template(),
                cooperative.federation().orElse(""),
                cooperative.booksFrom().toString());
    }
}
