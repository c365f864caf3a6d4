package coop.milpa.registry.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A federation's or confederation's page: who belongs to it on a day, and where each stands. */
@Controller
class FederationPage {

    private final Cooperatives cooperatives;
    private final Affiliations affiliations;
    private final FederationFigures figures;
    private final Clock clock;

    FederationPage(Cooperatives cooperatives, Affiliations affiliations, FederationFigures figures, Clock clock) {
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * A federation under a confederation, and its cooperatives together.
     *
     * @param totals  their sums by currency; none if it has no cooperative
     */
    record Federation(Cooperative cooperative, List<NetworkSums> totals) {}

    @GetMapping("/f/{federation}")
    @Needs(PagesInTheMenu.FIGURES)
    String federation(@PathVariable String federation, @RequestParam Optional<String> on, Model model) {
        Cooperative found = cooperatives
                .byCode(federation)
                .filter(each -> each.grade() != Grade.FIRST)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "unknown-federation", federation));
        LocalDate day = on.filter(text -> !text.isBlank())
                .map(FederationPage::parsed)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), found.zone()));
        List<Affiliations.Place> tree = affiliations.tree(found.id(), day);
        List<NetworkRow> rows = figures.of(tree, day);
        model.addAttribute("federation", found);
        model.addAttribute("day", day);
        model.addAttribute("rows", rows);
        model.addAttribute("federations", found.grade() == Grade.THIRD ? below(found, tree, rows) : List.of());
        model.addAttribute("totals", NetworkRow.totals(rows));
        model.addAttribute("headings", figures.headings());
        return "registry/federation";
    }

    private static List<Federation> below(
            Cooperative confederation, List<Affiliations.Place> tree, List<NetworkRow> rows) {
        return tree.stream()
                .filter(place -> place.above().equals(confederation.id()))
                .map(place -> new Federation(place.cooperative(), totals(place.cooperative(), tree, rows)))
                .toList();
    }

    private static List<NetworkSums> totals(
            Cooperative federation, List<Affiliations.Place> tree, List<NetworkRow> rows) {
        Set<CooperativeId> members = tree.stream()
                .filter(place -> place.above().equals(federation.id()))
                .map(place -> place.cooperative().id())
                .collect(Collectors.toSet());
        return NetworkRow.totals(rows.stream()
                .filter(row -> members.contains(row.cooperative().id()))
                .toList());
    }

    private static LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw problem(HttpStatus.BAD_REQUEST, "no-day", text);
        }
    }

    private static PageProblem problem(HttpStatus status, String what, String given) {
        return new PageProblem(status, "registry." + what, "/", Input.shown(given));
    }
}
