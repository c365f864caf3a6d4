package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Requests;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a member is reached, for systems that keep members' data: no other is told. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members/{number}/contact")
@Needs(MembersInTheMenu.KEEP)
class ContactRoutes {

    private final Cooperatives cooperatives;
    private final Members members;
    private final Parties parties;
    private final Requests requests;
    private final ContactChanges changes;
    private final Answers answers;

    ContactRoutes(
            Cooperatives cooperatives,
            Members members,
            Parties parties,
            Requests requests,
            ContactChanges changes,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.parties = parties;
        this.requests = requests;
        this.changes = changes;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<String> contact(
            @PathVariable String cooperative, @PathVariable String number, HttpServletRequest request) {
        CooperativeId home = named(cooperative);
        Member member = member(home, number);
        Party party = parties.find(home, member.party()).orElseThrow();
        return answers.one(ContactText.of(member, party.particulars()), request);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> change(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        Member member = member(named(cooperative), number);
        return requests.carryOut(call, changes.of(member, call.tags()), reader);
    }

    private Member member(CooperativeId home, String number) {
        return members.find(home, number).orElseThrow(() -> InAddress.unknown("members.unknown-member", number));
    }

    private CooperativeId named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code).id();
    }
}
