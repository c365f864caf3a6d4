package coop.milpa.contributions.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.ContributionTransfers.By;
import coop.milpa.contributions.ContributionTransfers.Sorting;
import coop.milpa.contributions.ContributionTransfers.Which;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Contributions that members hand over to each other, for other systems. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
class ContributionTransferRoutes {

    private final Cooperatives cooperatives;
    private final Members members;
    private final ContributionTransfers transfers;
    private final ContributionTransferActs acts;
    private final AskedBookDays days;
    private final Requests requests;
    private final Answers answers;

    ContributionTransferRoutes(
            Cooperatives cooperatives,
            Members members,
            ContributionTransfers transfers,
            ContributionTransferActs acts,
            AskedBookDays days,
            Requests requests,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.transfers = transfers;
        this.acts = acts;
        this.days = days;
        this.requests = requests;
        this.answers = answers;
    }

    /** First ones first, of all or of one member. */
    @GetMapping("/contributions/transfers")
    @Needs(ContributionsInTheMenu.READ)
    ResponseEntity<String> all(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        var query = new Query(given);
        Optional<Member> member = query.text("member").map(number -> members.asked(found, number));
        var which = new Which(found.id(), days.of(found, query), member.map(Member::id));
        int first = query.cursor()
                .map(cursor -> Cursor.count(cursor, Integer.MAX_VALUE))
                .orElse(0);
        List<ContributionTransfer> some =
                transfers.page(which, new Sorting(By.NUMBER, /* descending= */ false), first, query.limit() + 1);
        var known = acts.members(found.id(), some);
        return answers.list(Slice.of(
                some,
                query.limit(),
                transfer -> ContributionTransferText.of(transfer, known),
                last -> String.valueOf(first + query.limit())));
    }

    @GetMapping("/contributions/transfers/{transfer}")
    @Needs(ContributionsInTheMenu.READ)
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String transfer, HttpServletRequest request) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        ContributionTransfer asked = Optional.of(transfer)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> transfers.find(found.id(), Long.parseLong(text)))
                .orElseThrow(() -> InAddress.unknown("contributions.unknown-transfer", transfer));
        return answers.one(ContributionTransferText.of(asked, acts.members(found.id(), List.of(asked))), request);
    }

    @PostMapping(path = "/members/{member}/contribution-transfer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(ContributionTransfers.TRANSFER)
    ResponseEntity<String> transfer(
            @PathVariable String cooperative, @PathVariable String member, Call call, Locale reader) {
        Member giver = members.asked(AskedCooperative.forPrograms(cooperatives, cooperative), member);
        return requests.carryOut(call, acts.transfer(giver), reader);
    }
}
