package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.api.Word;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.MemberList;
import coop.milpa.members.MemberList.By;
import coop.milpa.members.MemberList.Joined;
import coop.milpa.members.MemberList.Listed;
import coop.milpa.members.MemberList.Order;
import coop.milpa.members.MemberList.Which;
import coop.milpa.members.MemberList.Who;
import coop.milpa.members.MemberSearch;
import coop.milpa.members.Members;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.members.Registration;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other systems see of members. Documents are not told, nor where they are reached but to who keeps it. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members")
@Needs(MembersInTheMenu.READ)
class MemberRoutes {

    private static final int TEXT_MAX = 100;

    private final NamedMembers named;
    private final Members members;
    private final Memberships memberships;
    private final MemberList list;
    private final MemberSearch search;
    private final Answers answers;

    MemberRoutes(
            NamedMembers named,
            Members members,
            Memberships memberships,
            MemberList list,
            MemberSearch search,
            Answers answers) {
        this.named = named;
        this.members = members;
        this.memberships = memberships;
        this.list = list;
        this.search = search;
        this.answers = answers;
    }

    /**
     * A member as other systems are told.
     *
     * @param number  for life
     * @param name  as it is printed
     * @param kind  {@code person}, {@code minor} or {@code organisation}
     * @param state  {@code active} while she belongs to the cooperative, else why she does not
     * @param birthDate  of a person, if it is known
     * @param joinedOn  if it is known
     * @param guardian  the number of the member who acts for her, if one does
     */
    record MemberText(
            String number,
            String name,
            String kind,
            String state,
            Optional<String> birthDate,
            Optional<String> joinedOn,
            Optional<String> guardian) {

        static MemberText of(Member member, MembershipState state) {
            Registration said = member.registration();
            return new MemberText(
                    member.number(),
                    member.name(),
                    Word.of(said.kind()),
                    Word.of(state),
                    said.birthDate().map(LocalDate::toString),
                    said.joinedOn().map(LocalDate::toString),
                    Optional.of(said.guardian()).filter(number -> !number.isEmpty()));
        }
    }

    /**
     * All by number, or those of them who belong to the cooperative, who left, who are of a kind; with {@code q} those
     * who fit a number, a document or words of a name, best first.
     */
    @GetMapping
    ResponseEntity<String> list(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = named.cooperative(cooperative);
        var query = new Query(given);
        return answers.list(
                query.text("q").map(text -> found(found, text, query)).orElseGet(() -> part(found, query)));
    }

    private Slice<MemberText> found(Cooperative cooperative, String text, Query query) {
        String asked = text.substring(0, Math.min(text.length(), TEXT_MAX));
        int first = query.cursor()
                .map(cursor -> Cursor.count(cursor, MemberSearch.LIMIT_MAX))
                .orElse(0);
        int last = Math.min(first + query.limit() + 1, MemberSearch.LIMIT_MAX);
        List<MemberSearch.Hit> hits =
                search.search(cooperative.id(), asked, Math.max(last, 1)).hits();
        List<MemberSearch.Hit> part = hits.subList(Math.min(first, hits.size()), hits.size());
        Map<MemberId, MembershipState> left = departed(
                cooperative, part.stream().map(hit -> hit.member().id()).toList());
        return Slice.of(
                part, query.limit(), hit -> told(hit.member(), left), hit -> String.valueOf(first + query.limit()));
    }

    private Slice<MemberText> part(Cooperative cooperative, Query query) {
        CooperativeId home = cooperative.id();
        String after = query.cursor()
                .map(cursor -> Cursor.read(
                        cursor,
                        number -> members.find(home, number).orElseThrow().number()))
                .orElse("");
        var which = new Which(
                home,
                named.open(cooperative),
                query.optionalWord("who", Who.values()).orElse(Who.EVERYBODY),
                query.optionalWord("kind", MemberKind.values()),
                Joined.EVER);
        List<Listed> found = list.after(which, new Order(By.NUMBER, false), after, query.limit() + 1);
        return Slice.of(
                found,
                query.limit(),
                each -> MemberText.of(each.member(), each.state()),
                each -> each.member().number());
    }

    private static MemberText told(Member member, Map<MemberId, MembershipState> left) {
        return MemberText.of(member, left.getOrDefault(member.id(), MembershipState.ACTIVE));
    }

    private Map<MemberId, MembershipState> departed(Cooperative cooperative, List<MemberId> these) {
        return memberships.departed(cooperative.id(), these, named.open(cooperative));
    }

    @GetMapping("/{number}")
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String number, HttpServletRequest request) {
        Cooperative home = named.cooperative(cooperative);
        Member member = named.member(home.id(), number);
        return answers.one(told(member, departed(home, List.of(member.id()))), request);
    }
}
