package coop.milpa.contributions.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.contributions.ContributionBook;
import coop.milpa.contributions.ContributionBook.Asked;
import coop.milpa.contributions.ContributionBook.Line;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The book of contributions of some days, for other systems. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/contributions/book")
@Needs(ContributionsInTheMenu.READ)
class BookRoutes {

    private final Cooperatives cooperatives;
    private final ContributionBook book;
    private final Members members;
    private final AskedBookDays days;
    private final Answers answers;

    BookRoutes(Cooperatives cooperatives, ContributionBook book, Members members, AskedBookDays days, Answers answers) {
        this.cooperatives = cooperatives;
        this.book = book;
        this.members = members;
        this.days = days;
        this.answers = answers;
    }

    /** What an account did. */
    record LineText(
            String account, Optional<String> member, Amount opening, Amount paidIn, Amount paidOut, Amount closing) {

        static LineText of(Line line, Optional<Member> member) {
            return new LineText(
                    line.number(),
                    member.map(Member::number),
                    Amount.of(line.figures().opening()),
                    Amount.of(line.figures().paidIn()),
                    Amount.of(line.figures().paidOut()),
                    Amount.of(line.figures().closing()));
        }
    }

    /** By number of the account. */
    @GetMapping
    ResponseEntity<String> book(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        var query = new Query(given);
        String after =
                query.cursor().map(cursor -> Cursor.read(cursor, text -> text)).orElse("");
        List<Line> lines = book.after(new Asked(found.id(), days.of(found, query)), after, query.limit() + 1);
        List<MemberId> ids = lines.stream().map(Line::member).toList();
        Map<MemberId, Member> owners = ids.isEmpty() ? Map.of() : members.named(found.id(), ids);
        return answers.list(Slice.of(
                lines,
                query.limit(),
                line -> LineText.of(line, Optional.ofNullable(owners.get(line.member()))),
                Line::number));
    }
}
