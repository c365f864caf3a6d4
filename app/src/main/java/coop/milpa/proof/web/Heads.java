package coop.milpa.proof.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.PublishedHead;
import coop.milpa.proof.PublishedHeads;
import coop.milpa.registry.Affiliation;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the published head of a day, and who the cooperative and its federations are. */
@Component
class Heads {

    private final PublishedHeads heads;
    private final Cooperatives cooperatives;
    private final Affiliations affiliations;

    Heads(PublishedHeads heads, Cooperatives cooperatives, Affiliations affiliations) {
        this.heads = heads;
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
    }

    /** A head with the names of those it concerns. */
    record Named(PublishedHead head, String name, List<String> federations) {}

    Optional<Named> of(CooperativeId id, LocalDate day) {
        return cooperatives
                .byId(id)
                .flatMap(cooperative -> heads.of(id, day)
                        .map(head -> new Named(head, cooperative.name(), federations(cooperative, day))));
    }

    private List<String> federations(Cooperative cooperative, LocalDate day) {
        return affiliations.of(cooperative.id(), day).stream()
                .map(Affiliation::parent)
                .map(this::name)
                .toList();
    }

    private String name(Affiliation.Parent parent) {
        return switch (parent) {
            case Affiliation.Parent.InNetwork(CooperativeId id) ->
                cooperatives.byId(id).map(Cooperative::name).orElse("");
            case Affiliation.Parent.Outside(String name) -> name;
        };
    }
}
