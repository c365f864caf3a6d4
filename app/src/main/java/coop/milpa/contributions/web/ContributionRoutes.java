package coop.milpa.contributions.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.Contributions;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other systems see of a member's contributions. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members/{member}/contributions")
class ContributionRoutes {

    private final Cooperatives cooperatives;
    private final Members members;
    private final Contributions contributions;
    private final Books books;
    private final AskedBookDays days;
    private final Answers answers;

    ContributionRoutes(
            Cooperatives cooperatives,
            Members members,
            Contributions contributions,
            Books books,
            AskedBookDays days,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.contributions = contributions;
        this.books = books;
        this.days = days;
        this.answers = answers;
    }

    /**
     * What moved.
     *
     * @param amount  positive if it made her part grow
     */
    record MovedText(String entry, String day, String valueDate, String concept, String narrative, Amount amount) {

        static MovedText of(LedgerLine line) {
            return new MovedText(
                    line.entry().toString(),
                    line.businessDate().toString(),
                    line.valueDate().toString(),
                    line.concept(),
                    line.narrative(),
                    Amount.of(line.amount().negated()));
        }
    }

    @GetMapping
    @Needs(ContributionsInTheMenu.MEMBERS)
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String member, HttpServletRequest request) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        Member owner = members.asked(found, member);
        ContributionAccount account = account(found, owner);
        var position = contributions
                .positions(found.id(), List.of(owner.id()), days.open(found))
                .get(owner.id());
        if (position == null) {
            throw unknown(owner);
        }
        return answers.one(ContributionText.of(account, position), request);
    }

    /** First days first. */
    @GetMapping("/movements")
    @Needs(ContributionsInTheMenu.READ)
    ResponseEntity<String> movements(
            @PathVariable String cooperative, @PathVariable String member, @RequestParam Map<String, String> given) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        ContributionAccount account = account(found, members.asked(found, member));
        var query = new Query(given);
        List<LedgerLine> all = books.movements(found.id(), account.id(), days.of(found, query));
        return answers.list(Slice.part(all, query, MovedText::of));
    }

    private ContributionAccount account(Cooperative cooperative, Member owner) {
        return Optional.ofNullable(contributions
                        .accounts(cooperative.id(), List.of(owner.id()))
                        .get(owner.id()))
                .orElseThrow(() -> unknown(owner));
    }

    private static PageProblem unknown(Member owner) {
        return InAddress.unknown("contributions.no-account", owner.number());
    }
}
