package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.api.Word;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Duplicates;
import coop.milpa.parties.Duplicates.Candidate;
import coop.milpa.parties.Party;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import java.time.LocalDate;
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
    private final NumbersOfPeople numbers;
    private final ShownDocuments documents;
    private final Requests requests;
    private final PeopleOperations operations;
    private final Answers answers;

    PeopleRoutes(
            NamedMembers named,
            Duplicates duplicates,
            NumbersOfPeople numbers,
            ShownDocuments documents,
            Requests requests,
            PeopleOperations operations,
            Answers answers) {
        this.named = named;
        this.duplicates = duplicates;
        this.numbers = numbers;
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
        Map<PartyId, String> theirs = numbers.of(
                found,
                candidates.stream()
                        .flatMap(each -> Stream.of(each.one(), each.other()))
                        .toList());
        List<PairText> pairs = candidates.stream()
                .map(each -> new PairText(
                        side(each.one(), theirs),
                        side(each.other(), theirs),
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

    private SideText side(Party party, Map<PartyId, String> theirs) {
        return new SideText(
                party.id().toString(),
                party.name(),
                party.particulars().birthDate().map(LocalDate::toString),
                party.particulars().phone(),
                party.particulars().documents().stream().map(documents::of).toList(),
                Optional.ofNullable(theirs.get(party.id())));
    }
}
