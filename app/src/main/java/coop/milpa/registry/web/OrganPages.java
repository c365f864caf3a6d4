package coop.milpa.registry.web;

import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Branch;
import coop.milpa.registry.BranchDetails;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who governs a cooperative, and where it serves, as pages. */
@Controller
@RequestMapping("/c/{cooperative}")
class OrganPages {

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final OrganFacts facts;
    private final AskedDays asked;

    OrganPages(Cooperatives cooperatives, Branches branches, OrganFacts facts, AskedDays asked) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.facts = facts;
        this.asked = asked;
    }

    /** A branch and what is known of it. */
    record Place(Branch branch, BranchDetails details) {}

    @GetMapping("/organs")
    @Needs(PagesInTheMenu.ORGANS)
    String organs(@PathVariable String cooperative, @RequestParam Optional<String> on, Model model) {
        Cooperative found = named(cooperative, model);
        LocalDate day = asked.day(found, on);
        model.addAttribute("day", day);
        model.addAttribute("organs", facts.organs(found.id(), day));
        model.addAttribute("kinships", facts.kinships(found.id(), day));
        return "registry/organs";
    }

    @GetMapping("/branches")
    @Needs(PagesInTheMenu.FIGURES)
    String branches(@PathVariable String cooperative, @RequestParam Optional<String> on, Model model) {
        Cooperative found = named(cooperative, model);
        LocalDate day = asked.day(found, on);
        var details = branches.details(found.id(), day);
        List<Place> places = branches.of(found.id()).stream()
                .map(branch -> new Place(branch, details.getOrDefault(branch.id(), BranchDetails.NONE)))
                .toList();
        model.addAttribute("day", day);
        model.addAttribute("places", places);
        return "registry/branches";
    }

    private Cooperative named(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }
}
