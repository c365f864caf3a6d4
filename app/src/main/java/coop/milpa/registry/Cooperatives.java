package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The cooperatives of the network. */
public interface Cooperatives {

    /**
     * Adds a cooperative: its chart of accounts from a template, its books open on their first day, its main branch,
     * its zone and its area. All of it or nothing.
     *
     * @return the cooperative, also when it was created before with the same words; or the first
     *     {@link RegistryRefusal} that applies
     */
    Outcome<Cooperative> create(CreateCooperative command);

    /** The kinds that a cooperative may be of in a country on a day, in the order of their list. */
    List<Kind> kinds(String country, LocalDate on);

    /** All of them, by code. */
    List<Cooperative> all();

    Optional<Cooperative> byCode(String code);

    Optional<Cooperative> byId(CooperativeId cooperative);

    /**
     * The branch that every cooperative has from its first day.
     *
     * @throws IllegalStateException if there is no such cooperative
     */
    Branch mainBranch(CooperativeId cooperative);
}
