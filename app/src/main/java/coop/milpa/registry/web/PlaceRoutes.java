package coop.milpa.registry.web;

import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.api.Word;
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
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who governs a cooperative on a day, and where it serves, for other systems. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
class PlaceRoutes {

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final OrganFacts facts;
    private final AskedDays days;
    private final Answers answers;

    PlaceRoutes(Cooperatives cooperatives, Branches branches, OrganFacts facts, AskedDays days, Answers answers) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.facts = facts;
        this.days = days;
        this.answers = answers;
    }

    /** A branch and what is known of it; empty where nothing is. */
    record BranchText(String code, String name, String address, String telephone, String hours) {

        static BranchText of(Branch branch, BranchDetails details) {
            return new BranchText(
                    branch.code(), branch.name(), details.address(), details.telephone(), details.hours());
        }
    }

    /**
     * Somebody in an office.
     *
     * @param until  its last day, as far as is known
     */
    record HolderText(String name, String office, String from, String until) {

        static HolderText of(OrganFacts.Holder holder) {
            return new HolderText(
                    holder.name(),
                    Word.of(holder.office().seat().office()),
                    holder.office().term().from().toString(),
                    holder.office().last().toString());
        }
    }

    /**
     * An organ and who sits in it.
     *
     * @param vacant  how many seats nobody holds
     */
    record OrganText(
            String organ, String spanish, String english, boolean required, int vacant, List<HolderText> holders) {

        static OrganText of(OrganFacts.Shown shown) {
            return new OrganText(
                    Word.of(shown.rule().organ()),
                    shown.rule().names().spanish(),
                    shown.rule().names().english(),
                    shown.rule().required(),
                    shown.vacant(),
                    shown.holders().stream().map(HolderText::of).toList());
        }
    }

    /**
     * Two relatives, one of whom holds an office.
     *
     * @param conflict  whether both sit where they may not
     */
    record KinText(String name, String relative, String kind, int degree, boolean conflict) {

        static KinText of(OrganFacts.Related related) {
            return new KinText(
                    related.name(),
                    related.relative(),
                    Word.of(related.kinship().kind()),
                    related.kinship().degree(),
                    related.conflict());
        }
    }

    /** All organs of a day, and the relatives of those who sit in them. */
    record OrgansText(String on, List<OrganText> items, List<KinText> kinships) {}

    @GetMapping("/branches")
    @Needs(PagesInTheMenu.FIGURES)
    ResponseEntity<String> branches(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        var details = branches.details(found.id(), day(found, given));
        List<BranchText> all = branches.of(found.id()).stream()
                .map(branch -> BranchText.of(branch, details.getOrDefault(branch.id(), BranchDetails.NONE)))
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    @GetMapping("/organs")
    @Needs(PagesInTheMenu.ORGANS)
    ResponseEntity<String> organs(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        LocalDate day = day(found, given);
        return answers.list(new OrgansText(
                day.toString(),
                facts.organs(found.id(), day).stream().map(OrganText::of).toList(),
                facts.kinships(found.id(), day).stream().map(KinText::of).toList()));
    }

    /** The open one if none is said. */
    private LocalDate day(Cooperative cooperative, Map<String, String> given) {
        return new Query(given).day("on").orElseGet(() -> days.open(cooperative));
    }
}
