package coop.milpa.termdeposits.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Books;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.Maturities;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermPosition;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other systems see of term deposits. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
@Needs(TermsInTheMenu.READ)
class TermRoutes {

    private final AskedDeposit asked;
    private final TermDeposits deposits;
    private final RateCharts charts;
    private final Maturities maturities;
    private final Members members;
    private final Answers answers;

    TermRoutes(
            AskedDeposit asked,
            TermDeposits deposits,
            RateCharts charts,
            Maturities maturities,
            Members members,
            Answers answers) {
        this.asked = asked;
        this.deposits = deposits;
        this.charts = charts;
        this.maturities = maturities;
        this.members = members;
        this.answers = answers;
    }

    /** A deposit with the way in which its interest comes about. */
    record ExplainedText(TermText deposit, String savings, QuoteText interest) {}

    /** What ends in a week or month. */
    record DueText(String from, long deposits, Amount principal, Amount interest) {

        static DueText of(Maturities.Due due) {
            return new DueText(
                    due.from().toString(), due.deposits(), Amount.of(due.principal()), Amount.of(due.interest()));
        }
    }

    /** Those that are not closed, by number. */
    @GetMapping("/term-deposits")
    ResponseEntity<String> list(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        CooperativeId home = asked.cooperative(cooperative).id();
        var query = new Query(given);
        long after = query.cursor().map(Cursor::number).orElse(0L);
        List<TermPosition> found = deposits.open(home, after, query.limit() + 1);
        Map<MemberId, Member> owners = owners(home, found);
        return answers.list(Slice.of(
                found,
                query.limit(),
                position -> told(position, owners),
                last -> String.valueOf(last.deposit().number())));
    }

    @GetMapping("/members/{member}/term-deposits")
    ResponseEntity<String> ofMember(@PathVariable String cooperative, @PathVariable String member) {
        Cooperative found = asked.cooperative(cooperative);
        Member owner = members.asked(found, member);
        List<TermText> all = deposits.ownedBy(found.id(), owner.id()).stream()
                .map(position -> TermText.of(position, Optional.of(owner.number())))
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    @GetMapping("/term-deposits/{number}")
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String number, HttpServletRequest request) {
        TermSheet sheet = asked.sheet(asked.cooperative(cooperative), number);
        var quote = charts.explain(sheet.chart(), sheet.deposit());
        return answers.one(
                new ExplainedText(
                        TermText.of(sheet.position(), sheet.owner().map(Member::number)),
                        sheet.savings(),
                        QuoteText.of(quote)),
                request);
    }

    @GetMapping("/term-deposits/{number}/pledges")
    ResponseEntity<String> pledges(@PathVariable String cooperative, @PathVariable String number) {
        Cooperative found = asked.cooperative(cooperative);
        TermSheet sheet = asked.sheet(found, number);
        List<PledgeText> all = deposits.pledges(found.id(), sheet.deposit().number()).stream()
                .map(PledgeText::of)
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    /** What ends in the twelve months to come, by month or week. */
    @GetMapping("/term-deposits/maturities")
    ResponseEntity<String> maturities(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        Maturities.By by = new Query(given).word("by", new Maturities.By[] {Maturities.By.MONTH, Maturities.By.WEEK});
        LocalDate open = asked.open(found);
        List<DueText> all = maturities.planned(found.id(), new Books.Period(open, open.plusYears(1)), by).stream()
                .map(DueText::of)
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    private Map<MemberId, Member> owners(CooperativeId home, List<TermPosition> found) {
        var ids = found.stream().map(position -> position.deposit().owner()).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : members.named(home, ids);
    }

    private static TermText told(TermPosition position, Map<MemberId, Member> owners) {
        return TermText.of(
                position,
                Optional.ofNullable(owners.get(position.deposit().owner())).map(Member::number));
    }
}
