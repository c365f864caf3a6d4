package coop.milpa.registry.cli;

import coop.milpa.cli.Output;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Affiliation;
import coop.milpa.registry.Affiliation.Parent;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How cooperatives are listed. */
final class CooperativeTable {

    private static final List<String> COLUMNS =
            List.of("code", "name", "country", "currency", "zone", "template", "federation", "books_from", "grade");

    private final Map<CooperativeId, String> codes;
    private final Map<CooperativeId, List<Affiliation>> affiliations;

    /**
     * A way to list.
     *
     * @param network  all cooperatives of the network
     * @param affiliations  those of the day
     */
    CooperativeTable(List<Cooperative> network, List<Affiliation> affiliations) {
        this.codes = network.stream().collect(Collectors.toMap(Cooperative::id, Cooperative::code));
        this.affiliations = affiliations.stream().collect(Collectors.groupingBy(Affiliation::member));
    }

    void print(Output output, List<Cooperative> cooperatives) {
        output.table(COLUMNS, cooperatives.stream().map(this::row).toList());
    }

    private List<String> row(Cooperative cooperative) {
        return List.of(
                cooperative.code(),
                cooperative.name(),
                cooperative.country(),
                cooperative.currency().getCurrencyCode(),
                cooperative.zone().getId(),
                cooperative.template(),
                affiliations.getOrDefault(cooperative.id(), List.of()).stream()
                        .map(affiliation -> shown(affiliation.parent()))
                        .collect(Collectors.joining(" ")),
                cooperative.booksFrom().toString(),
                String.valueOf(cooperative.grade().number()));
    }

    private String shown(Parent parent) {
        return switch (parent) {
            case Parent.InNetwork(var cooperative) -> codes.getOrDefault(cooperative, "");
            case Parent.Outside(String name) -> name;
        };
    }

    /** The code of a body of the network, the name of another. */
    static String shown(Parent parent, Cooperatives network) {
        return switch (parent) {
            case Parent.InNetwork(var cooperative) ->
                network.byId(cooperative).map(Cooperative::code).orElse("");
            case Parent.Outside(String name) -> name;
        };
    }
}
