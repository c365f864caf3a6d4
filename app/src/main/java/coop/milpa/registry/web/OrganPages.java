package coop.milpa.registry.web;

import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Branch;
import coop.milpa.registry.BranchDetails;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Election;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who governs a cooperative, and where it serves, as pages. */
@Controller
@RequestMapping("/c/{cooperative}")
class OrganPages {

    private static final String ON = "on";

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final OrganFacts facts;
    private final AskedDays asked;
    private final Words words;
    private final Lists lists;

    OrganPages(
            Cooperatives cooperatives, Branches branches, OrganFacts facts, AskedDays asked, Words words, Lists lists) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.facts = facts;
        this.asked = asked;
        this.words = words;
        this.lists = lists;
    }

    /** A branch and what is known of it. */
    private record Place(Branch branch, BranchDetails details) {}

    /** Somebody who sits in an organ. */
    private record Seated(String organ, OrganFacts.Holder holder) {}

    @GetMapping("/organs")
    @Needs(PagesInTheMenu.ORGANS)
    String organs(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = named(cooperative, model);
        LocalDate day = asked.day(found, request.text(ON));
        List<OrganFacts.Shown> organs = facts.organs(found.id(), day);
        model.addAttribute("day", day);
        model.addAttribute("organs", organs);
        List<Column<Seated>> columns = seated(reader);
        List<Seated> rows = organs.stream()
                .flatMap(organ -> organ.holders().stream()
                        .map(holder -> new Seated(organ.rule().names().in(reader), holder)))
                .toList();
        var listing =
                new Listing<>("organs-" + day, Message.of("registry.organs-caption", day), columns, on(found, day));
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        List<Column<OrganFacts.Related>> kin = kin(reader);
        var related = new Listing<>("kinships-" + day, Message.of("registry.kinships-caption"), kin, List.of());
        lists.show(model, related, request.of("kinships"), Rows.inMemory(kin, facts.kinships(found.id(), day)));
        return "registry/organs";
    }

    private List<Column<Seated>> seated(Locale reader) {
        return List.of(
                Column.text("organ", "registry.organ", Seated::organ).sorting(),
                Column.<Seated>text(
                                "office",
                                "registry.office",
                                row -> words.said(
                                        Message.of("registry.office-"
                                                + row.holder().office().seat().office()),
                                        reader))
                        .sorting(),
                Column.<Seated>text(
                                "holder", "registry.holder", row -> row.holder().name())
                        .sorting(),
                Column.<Seated>day(
                                "from",
                                "registry.office-from",
                                row -> row.holder().office().term().from())
                        .sorting(),
                Column.<Seated>day(
                                "to",
                                "registry.office-to",
                                row -> row.holder().office().last())
                        .sorting(),
                Column.text(
                        "minute",
                        "registry.office-minute",
                        row -> minute(row.holder().office().election())));
    }

    private static String minute(Election election) {
        return election.minute() + " · " + election.point();
    }

    private List<Column<OrganFacts.Related>> kin(Locale reader) {
        return List.of(
                Column.text("holder", "registry.holder", OrganFacts.Related::name)
                        .sorting(),
                Column.text("kin", "registry.kin", OrganFacts.Related::relative).sorting(),
                Column.text("how", "registry.kin-how", row -> how(row, reader)));
    }

    private String how(OrganFacts.Related row, Locale reader) {
        String how = words.said(
                Message.of(
                        "registry.kin-" + row.kinship().kind().name(),
                        row.kinship().degree()),
                reader);
        return row.conflict() ? how + ": " + words.said(Message.of("registry.kin-conflict"), reader) : how;
    }

    @GetMapping("/branches")
    @Needs(PagesInTheMenu.FIGURES)
    String branches(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = named(cooperative, model);
        LocalDate day = asked.day(found, request.text(ON));
        var details = branches.details(found.id(), day);
        List<Place> places = branches.of(found.id()).stream()
                .map(branch -> new Place(branch, details.getOrDefault(branch.id(), BranchDetails.NONE)))
                .toList();
        List<Column<Place>> columns = List.of(
                Column.<Place>text(
                                "code",
                                "registry.branch-code",
                                place -> place.branch().code())
                        .sorting(),
                Column.<Place>text(
                                "name", "registry.name", place -> place.branch().name())
                        .sorting(),
                Column.text(
                        "address",
                        "registry.branch-address",
                        place -> place.details().address()),
                Column.text(
                        "telephone",
                        "registry.branch-telephone",
                        place -> place.details().telephone()),
                Column.text(
                        "hours",
                        "registry.branch-hours",
                        place -> place.details().hours()));
        var listing =
                new Listing<>("branches-" + day, Message.of("registry.branches-caption", day), columns, on(found, day));
        lists.show(model, listing, request, Rows.inMemory(columns, places));
        return "registry/branches";
    }

    /** Both pages are about one day of the books. */
    private List<ListFilter> on(Cooperative cooperative, LocalDate day) {
        var bounds = new ListFilter.Form.Day(
                cooperative.booksFrom().toString(), asked.open(cooperative).toString());
        return List.of(new ListFilter(ON, "registry.on", day.toString(), bounds));
    }

    private Cooperative named(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }
}
