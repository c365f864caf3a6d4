package coop.milpa.termdeposits.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.api.Word;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.Maturities;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.web.Needs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose deposit ends soon, for a system that tells them. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
@Needs(TermsInTheMenu.READ)
class NoticeRoutes {

    private final AskedDeposit asked;
    private final Maturities maturities;
    private final Members members;
    private final Answers answers;

    NoticeRoutes(AskedDeposit asked, Maturities maturities, Members members, Answers answers) {
        this.asked = asked;
        this.maturities = maturities;
        this.members = members;
        this.answers = answers;
    }

    /**
     * A deposit whose owner is to be told.
     *
     * @param member  her number; missing if she is not in the register any more
     * @param renewal  what is done if she says nothing
     */
    record NoticeText(
            long number,
            Optional<String> member,
            Optional<String> name,
            Optional<String> telephone,
            Amount principal,
            String matures,
            String renewal) {

        static NoticeText of(TermDeposit deposit, Optional<Member> owner) {
            return new NoticeText(
                    deposit.number(),
                    owner.map(Member::number),
                    owner.map(Member::name),
                    owner.map(member -> member.registration().phone()).filter(phone -> !phone.isEmpty()),
                    Amount.of(deposit.principal()),
                    deposit.term().matures().toString(),
                    Word.of(deposit.instructions().renewal()));
        }
    }

    /** By the day on which they end. */
    @GetMapping("/term-deposits/to-tell")
    ResponseEntity<String> toTell(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        List<TermDeposit> ending = maturities.toTell(found.id(), asked.open(found));
        Slice<TermDeposit> part = Slice.part(ending, new Query(given), Function.identity());
        Map<MemberId, Member> owners = owners(found, part.items());
        List<NoticeText> told = part.items().stream()
                .map(deposit -> NoticeText.of(deposit, Optional.ofNullable(owners.get(deposit.owner()))))
                .toList();
        return answers.list(new Slice<>(told, part.next()));
    }

    private Map<MemberId, Member> owners(Cooperative cooperative, List<TermDeposit> some) {
        List<MemberId> ids = some.stream().map(TermDeposit::owner).distinct().toList();
        return ids.isEmpty() ? Map.of() : members.named(cooperative.id(), ids);
    }
}
