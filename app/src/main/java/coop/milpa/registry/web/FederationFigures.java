package coop.milpa.registry.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads where the cooperatives of a federation or confederation stand. */
@Component
class FederationFigures {

    private final Cooperatives cooperatives;
    private final NetworkFigures figures;

    FederationFigures(Cooperatives cooperatives, NetworkFigures figures) {
        this.cooperatives = cooperatives;
        this.figures = figures;
    }

    List<String> headings() {
        return figures.headings();
    }

    /** Primary cooperatives once each, whatever number of federations they belong to. */
    List<NetworkRow> of(List<Affiliations.Place> tree, LocalDate day) {
        Set<CooperativeId> below = tree.stream()
                .map(Affiliations.Place::cooperative)
                .filter(each -> each.grade() == Grade.FIRST)
                .map(Cooperative::id)
                .collect(Collectors.toSet());
        List<Cooperative> primary = cooperatives.all().stream()
                .filter(each -> below.contains(each.id()))
                .toList();
        return figures.of(primary, day);
    }
}
