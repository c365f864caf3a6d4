package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.MemberSearch;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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

    private final Cooperatives cooperatives;
    private final Members members;
    private final MemberSearch search;
    private final Answers answers;

    MemberRoutes(Cooperatives cooperatives, Members members, MemberSearch search, Answers answers) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.search = search;
        this.answers = answers;
    }

    /**
     * A member as other systems are told.
     *
     * @param number  for life
     * @param name  as it is printed
     * @param kind  {@code person}, {@code minor} or {@code organisation}
     * @param birthDate  of a person, if it is known
     * @param joinedOn  if it is known
     * @param guardian  the number of the member who acts for her, if one does
     */
    record MemberText(
            String number,
            String name,
            String kind,
            Optional<String> birthDate,
            Optional<String> joinedOn,
            Optional<String> guardian) {

        static MemberText of(Member member) {
            Registration said = member.registration();
            return new MemberText(
                    member.number(),
                    member.name(),
                    kindOf(said.kind()),
                    said.birthDate().map(LocalDate::toString),
                    said.joinedOn().map(LocalDate::toString),
                    Optional.of(said.guardian()).filter(number -> !number.isEmpty()));
        }

        private static String kindOf(MemberKind kind) {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** All by number; with {@code q} those who fit a number, a document or words of a name, best first. */
    @GetMapping
    ResponseEntity<String> list(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        CooperativeId found = named(cooperative);
        var query = new Query(given);
        return answers.list(
                query.text("q").map(text -> found(found, text, query)).orElseGet(() -> part(found, query)));
    }

    private Slice<MemberText> found(CooperativeId cooperative, String text, Query query) {
        String asked = text.substring(0, Math.min(text.length(), TEXT_MAX));
        int first = query.cursor()
                .map(cursor -> Cursor.count(cursor, MemberSearch.LIMIT_MAX))
                .orElse(0);
        int last = Math.min(first + query.limit() + 1, MemberSearch.LIMIT_MAX);
        List<MemberSearch.Hit> hits =
                search.search(cooperative, asked, Math.max(last, 1)).hits();
        List<MemberSearch.Hit> part = hits.subList(Math.min(first, hits.size()), hits.size());
        return Slice.of(
                part, query.limit(), hit -> MemberText.of(hit.member()), hit -> String.valueOf(first + query.limit()));
    }

    private Slice<MemberText> part(CooperativeId cooperative, Query query) {
        String after = query.cursor()
                .map(cursor -> Cursor.read(
                        cursor,
                        number ->
                                members.find(cooperative, number).orElseThrow().number()))
                .orElse("");
        List<Member> found = members.after(cooperative, after, query.limit() + 1);
        return Slice.of(found, query.limit(), MemberText::of, Member::number);
    }

    @GetMapping("/{number}")
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String number, HttpServletRequest request) {
        Member member =
                members.find(named(cooperative), number).orElseThrow(() -> unknown("members.unknown-member", number));
        return answers.one(MemberText.of(member), request);
    }

    private CooperativeId named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code).id();
    }

    private static PageProblem unknown(String code, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, code, "/api", Input.shown(given));
    }
}
