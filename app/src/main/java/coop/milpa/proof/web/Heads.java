package coop.milpa.proof.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.FederationKeys;
import coop.milpa.proof.PublishedHead;
import coop.milpa.proof.PublishedHeads;
import coop.milpa.proof.file.FederationKey;
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
    private final FederationKeys keys;

    Heads(PublishedHeads heads, Cooperatives cooperatives, Affiliations affiliations, FederationKeys keys) {
        this.heads = heads;
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.keys = keys;
    }

    /**
     * A head with the names of those it concerns.
     *
     * @param federations  to which the cooperative belonged on that day
     * @param signer  which of them has published the key that signed
     */
    record Named(PublishedHead head, String name, List<String> federations, Optional<String> signer) {}

    Optional<Named> of(CooperativeId id, LocalDate day) {
        return cooperatives.byId(id).flatMap(cooperative -> heads.of(id, day).map(head -> named(cooperative, head)));
    }

    private Named named(Cooperative cooperative, PublishedHead head) {
        List<Affiliation.Parent> above = affiliations.of(cooperative.id(), head.day()).stream()
                .map(Affiliation::parent)
                .toList();
        Optional<String> signer = head.countersignature()
                .flatMap(signed -> above.stream()
                        .filter(parent -> hasPublished(parent, signed.key()))
                        .findFirst())
                .map(this::name);
        return new Named(
                head, cooperative.name(), above.stream().map(this::name).toList(), signer);
    }

    private boolean hasPublished(Affiliation.Parent parent, FederationKey key) {
        return switch (parent) {
            case Affiliation.Parent.InNetwork(CooperativeId id) -> keys.isOf(id, key);
            case Affiliation.Parent.Outside outside -> false;
        };
    }

    private String name(Affiliation.Parent parent) {
        return switch (parent) {
            case Affiliation.Parent.InNetwork(CooperativeId id) ->
                cooperatives.byId(id).map(Cooperative::name).orElse("");
            case Affiliation.Parent.Outside(String name) -> name;
        };
    }
}
