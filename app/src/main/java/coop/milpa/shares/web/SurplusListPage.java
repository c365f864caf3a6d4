package coop.milpa.shares.web;

import coop.milpa.accounting.YearEnd;
import coop.milpa.accounting.YearEnds;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Surpluses;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What became of the surplus of each year. */
@Controller
@RequestMapping("/c/{cooperative}/shares")
@Needs(SharesInTheMenu.READ)
class SurplusListPage {

    private final AskedYear asked;
    private final Surpluses surpluses;
    private final YearEnds years;
    private final Lists lists;
    private final Words words;

    SurplusListPage(AskedYear asked, Surpluses surpluses, YearEnds years, Lists lists, Words words) {
        this.asked = asked;
        this.surpluses = surpluses;
        this.years = years;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping
    String years(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        List<Distribution> rows = surpluses.all(found.id());
        List<Column<Distribution>> columns = List.of(
                Column.day("year", "page.shares.year", Distribution::endsOn)
                        .sorting()
                        .leading(row -> AskedYear.address(found, row)),
                Column.text("state", "page.shares.state", row -> words.said(state(row), reader)),
                Column.<Distribution>money(
                                "surplus",
                                "page.shares.surplus",
                                row -> row.figures().surplus())
                        .adding(),
                Column.<Distribution>money(
                                "declared",
                                "page.shares.declared",
                                row -> row.figures().declared())
                        .adding(),
                Column.<Distribution>number(
                                "members",
                                "page.shares.members",
                                row -> row.figures().members())
                        .adding());
        var listing = new Listing<>("surpluses", Message.of("page.shares.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        model.addAttribute("waiting", undistributed(found, rows));
        return "shares/all";
    }

    static Message state(Distribution row) {
        return Message.of("page.shares.state."
                + switch (row.state()) {
                    case Distribution.State.Proposed proposed -> "proposed";
                    case Distribution.State.Withdrawn withdrawn -> "withdrawn";
                    case Distribution.State.Resolved resolved -> "resolved";
                });
    }

    /** Years with a surplus of which nobody has proposed anything. */
    private List<LocalDate> undistributed(Cooperative cooperative, List<Distribution> rows) {
        Set<LocalDate> proposed = rows.stream()
                .filter(row -> row.isProposed() || row.isResolved())
                .map(Distribution::endsOn)
                .collect(Collectors.toSet());
        return years.closed(cooperative.id()).stream()
                .filter(year ->
                        year.surpluses().stream().anyMatch(each -> each.amount().isPositive()))
                .map(YearEnd::endsOn)
                .filter(year -> !proposed.contains(year))
                .toList();
    }
}
