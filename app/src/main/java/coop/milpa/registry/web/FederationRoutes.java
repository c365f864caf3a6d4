package coop.milpa.registry.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import coop.milpa.web.Needs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the cooperatives of a federation stand, for its systems: figures, never people. */
@ForPrograms
class FederationRoutes {

    private final Cooperatives cooperatives;
    private final Affiliations affiliations;
    private final FederationFigures figures;
    private final Clock clock;
    private final Answers answers;

    FederationRoutes(
            Cooperatives cooperatives,
            Affiliations affiliations,
            FederationFigures figures,
            Clock clock,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.figures = figures;
        this.clock = clock;
        this.answers = answers;
    }

    /** A count of a cooperative, such as that of its members; {@code what} is its code. */
    record CountText(String what, long count) {}

    /**
     * A cooperative in its own currency.
     *
     * @param lastClosed  its last closed day; missing if none is
     */
    record StandingText(
            String code,
            String name,
            String openDay,
            Optional<String> lastClosed,
            Amount assets,
            Amount liabilities,
            Amount savings,
            List<CountText> counts) {

        static StandingText of(NetworkRow row, List<String> headings) {
            List<CountText> counts = new ArrayList<>();
            for (int n = 0; n < headings.size(); n++) {
                counts.add(new CountText(headings.get(n), row.sums().counts().get(n)));
            }
            return new StandingText(
                    row.cooperative().code(),
                    row.cooperative().name(),
                    row.openDay().toString(),
                    row.lastClosed().map(LocalDate::toString),
                    Amount.of(row.sums().assets()),
                    Amount.of(row.sums().liabilities()),
                    Amount.of(row.sums().savings()),
                    counts);
        }
    }

    /** At the end of a day; as it is now if none is said. */
    @GetMapping(ForPrograms.FEDERATION + "/cooperatives")
    @Needs(PagesInTheMenu.FIGURES)
    ResponseEntity<String> cooperatives(@PathVariable String federation, @RequestParam Map<String, String> given) {
        Cooperative found = cooperatives
                .byCode(federation)
                .filter(each -> each.grade() != Grade.FIRST)
                .orElseThrow(() -> InAddress.unknown("registry.unknown-federation", federation));
        LocalDate day = new Query(given).day("on").orElseGet(() -> LocalDate.ofInstant(clock.instant(), found.zone()));
        List<StandingText> all = figures.of(affiliations.tree(found.id(), day), day).stream()
                .map(row -> StandingText.of(row, figures.headings()))
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }
}
