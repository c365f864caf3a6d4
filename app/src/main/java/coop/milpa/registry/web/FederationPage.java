package coop.milpa.registry.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import coop.milpa.registry.web.NetworkTables.Federation;
import coop.milpa.web.Column;
import coop.milpa.web.Input;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Rows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A federation's or confederation's page: who belongs to it on a day, and where each stands. */
@Controller
class FederationPage {

    private final Cooperatives cooperatives;
    private final Affiliations affiliations;
    private final FederationFigures figures;
    private final Clock clock;
    private final Lists lists;

    FederationPage(
            Cooperatives cooperatives, Affiliations affiliations, FederationFigures figures, Clock clock, Lists lists) {
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.figures = figures;
        this.clock = clock;
        this.lists = lists;
    }

    @GetMapping("/f/{federation}")
    @Needs(PagesInTheMenu.FIGURES)
    String federation(@PathVariable String federation, ListRequest request, Model model) {
        Cooperative found = cooperatives
                .byCode(federation)
                .filter(each -> each.grade() != Grade.FIRST)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "unknown-federation", federation));
        LocalDate day = request.text("on")
                .map(FederationPage::parsed)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), found.zone()));
        List<Affiliations.Place> tree = affiliations.tree(found.id(), day);
        List<NetworkRow> rows = figures.of(tree, day);
        model.addAttribute("federation", found);
        model.addAttribute("day", day);
        show(model, request, rows, day);
        List<Federation> federations = found.grade() == Grade.THIRD ? below(found, tree, rows) : List.of();
        showFederations(model, request, new FederationRows(federationsOf(federations), NetworkRow.totals(rows)), day);
        return "registry/federation";
    }

    private void show(Model model, ListRequest request, List<NetworkRow> rows, LocalDate day) {
        List<Column<NetworkRow>> columns = NetworkTables.affiliated(figures.headings());
        var listing = new Listing<>(
                "affiliated-" + day,
                Message.of("registry.affiliated-caption", day),
                columns,
                List.of(ListFilter.day("on", "registry.on", Optional.of(day))));
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
    }

    private Rows<Federation> federationsOf(List<Federation> federations) {
        return Rows.inMemory(NetworkTables.federations(figures.headings()), federations);
    }

    private void showFederations(Model model, ListRequest request, FederationRows rows, LocalDate day) {
        var listing = new Listing<>(
                "federations-" + day,
                Message.of("registry.federations-caption", day),
                NetworkTables.federations(figures.headings()),
                List.of());
        lists.show(model, listing, request.of("federations"), rows);
    }

    private static List<Federation> below(
            Cooperative confederation, List<Affiliations.Place> tree, List<NetworkRow> rows) {
        return tree.stream()
                .filter(place -> place.above().equals(confederation.id()))
                .flatMap(place -> rows(place.cooperative(), totals(place.cooperative(), tree, rows)))
                .toList();
    }

    /** One for each currency of its cooperatives; one that has none is there, too. */
    private static Stream<Federation> rows(Cooperative federation, List<NetworkSums> totals) {
        return totals.isEmpty()
                ? Stream.of(new Federation(federation, Optional.empty()))
                : totals.stream().map(sums -> new Federation(federation, Optional.of(sums)));
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
