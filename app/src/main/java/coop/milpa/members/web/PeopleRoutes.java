package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.api.Word;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.Memberships;
import coop.milpa.parties.Duplicates;
import coop.milpa.parties.Duplicates.Candidate;
import coop.milpa.parties.Party;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People, members or not: entered before they apply, and kept as one where they were entered twice. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/people")
class PeopleRoutes {

    private final NamedMembers named;
    private final Duplicates duplicates;
    private final Members members;
    private final Memberships memberships;
    private final ShownDocuments documents;
    private final Requests requests;
    private final PeopleOperations operations;
    private final Answers answers;

    PeopleRoutes(
            NamedMembers named,
            Duplicates duplicates,
            Members members,
            Memberships memberships,
            ShownDocuments documents,
            Requests requests,
            PeopleOperations operations,
            Answers answers) {
        this.named = named;
        this.duplicates = duplicates;
        this.members = members;
        this.memberships = memberships;
        this.documents = documents;
        this.requests = requests;
        this.operations = operations;
        this.answers = answers;
    }

    /**
     * Two who may be the same.
     *
     * @param score  from 50 to 110: the higher, the surer
     */
    record PairText(SideText one, SideText other, List<String> reasons, int score) {}

    /**
     * One of two.
     *
     * @param documents  type and number; of the number its last digits only, unless the key may read documents
     * @param member  her number as a member, if she is one
     */
    record SideText(
            String person,
            String name,
            Optional<String> birthDate,
            String telephone,
            List<String> documents,
            Optional<String> member) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.KEEP)
    ResponseEntity<String> enter(Call call, Locale reader) {
        return requests.carryOut(call, operations.enter(), reader);
    }

    /** The surest first; those beyond {@code limit} are told once the surer ones are merged. */
    @GetMapping("/duplicates")
    @Needs(MembersInTheMenu.MERGE)
    ResponseEntity<String> duplicates(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = named.cooperative(cooperative);
        List<Candidate> candidates = duplicates.candidates(found.id(), new Query(given).limit());
        Map<PartyId, String> numbers = numbers(
                found,
                candidates.stream()
                        .flatMap(each -> Stream.of(each.one(), each.other()))
                        .toList());
        List<PairText> pairs = candidates.stream()
                .map(each -> new PairText(
                        side(each.one(), numbers),
                        side(each.other(), numbers),
                        each.reasons().stream().sorted().map(Word::of).toList(),
                        each.score()))
                .toList();
        return answers.list(new Slice<>(pairs, Optional.empty()));
    }

    @PostMapping(path = "/merges", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.MERGE)
    ResponseEntity<String> merge(Call call, Locale reader) {
        return requests.carryOut(call, operations.merge(), reader);
    }

    private SideText side(Party party, Map<PartyId, String> numbers) {
        return new SideText(
                party.id().toString(),
                party.name(),
                party.particulars().birthDate().map(LocalDate::toString),
                party.particulars().phone(),
                party.particulars().documents().stream().map(documents::of).toList(),
                Optional.ofNullable(numbers.get(party.id())));
    }

    /** Those they have as members now; whoever is none is left out. */
    private Map<PartyId, String> numbers(Cooperative cooperative, List<Party> people) {
        var active = memberships.activeAs(
                cooperative.id(), people.stream().map(Party::id).toList(), named.open(cooperative));
        var known = members.named(cooperative.id(), active.values());
        Map<PartyId, String> numbers = new HashMap<>();
        active.forEach((party, id) ->
                Optional.ofNullable(known.get(id)).map(Member::number).ifPresent(each -> numbers.put(party, each)));
        return numbers;
    }
}
