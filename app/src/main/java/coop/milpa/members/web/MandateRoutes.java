package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateBook;
import coop.milpa.members.MandateId;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import java.util.ArrayList;
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

/** Who may act on a member's accounts, jointly with her or for her. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members/{number}/mandates")
class MandateRoutes {

    private final NamedMembers named;
    private final MandateBook mandates;
    private final PersonNames people;
    private final AccountNumbers accounts;
    private final Requests requests;
    private final MandateOperations operations;
    private final Answers answers;

    MandateRoutes(
            NamedMembers named,
            MandateBook mandates,
            PersonNames people,
            AccountNumbers accounts,
            Requests requests,
            MandateOperations operations,
            Answers answers) {
        this.named = named;
        this.mandates = mandates;
        this.people = people;
        this.accounts = accounts;
        this.requests = requests;
        this.operations = operations;
        this.answers = answers;
    }

    /** Those that hold on the open day, in one part: there are few. */
    @GetMapping
    @Needs(MembersInTheMenu.READ)
    ResponseEntity<String> all(@PathVariable String cooperative, @PathVariable String number) {
        Cooperative home = named.cooperative(cooperative);
        Member member = named.member(home.id(), number);
        Map<MandateId, Mandate> all = mandates.of(home.id(), member.id(), named.open(home));
        PersonNames.Known known =
                people.of(home.id(), all.values().stream().map(Mandate::party).toList());
        List<MandateText> told = new ArrayList<>();
        all.forEach((id, mandate) -> told.add(
                MandateText.of(id, mandate, known.of(mandate.party()), accounts.of(home.id(), mandate.account()))));
        return answers.list(new Slice<>(told, Optional.empty()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.KEEP)
    ResponseEntity<String> grant(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, operations.grant(named.member(cooperative, number)), reader);
    }

    /** Of this member; asked for again under the same key, it is answered the same although it has ended. */
    @PostMapping(path = "/{mandate}/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.KEEP)
    ResponseEntity<String> revoke(@PathVariable Map<String, String> path, Call call, Locale reader) {
        Member member = named.member(path.getOrDefault("cooperative", ""), path.getOrDefault("number", ""));
        String given = path.getOrDefault("mandate", "");
        MandateId mandate = mandates.everGivenBy(call.client().home(), member.id()).stream()
                .filter(id -> id.toString().equals(given))
                .findFirst()
                .orElseThrow(() -> InAddress.unknown("members.unknown-mandate", given));
        return requests.carryOut(call, operations.revoke(member, mandate), reader);
    }
}
