package coop.milpa.termdeposits.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.Maturities;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whose deposit ends soon: who is to be told, how she is reached, and what is done at the end if she says nothing. */
@Controller
@Needs(TermsInTheMenu.READ)
class NoticePages {

    static final String TASK_ADDRESS = "/c/{cooperative}/term-deposits/to-tell";

    private final AskedDeposit asked;
    private final Maturities maturities;
    private final Members members;
    private final Lists lists;
    private final Words words;

    NoticePages(AskedDeposit asked, Maturities maturities, Members members, Lists lists, Words words) {
        this.asked = asked;
        this.maturities = maturities;
        this.members = members;
        this.lists = lists;
        this.words = words;
    }

    /** A deposit and its owner, if she is in the register. */
    record Notice(TermDeposit deposit, Optional<Member> owner) {

        String ofOwner(Function<Member, String> said) {
            return owner.map(said).orElse("");
        }
    }

    @GetMapping(TASK_ADDRESS)
    String toTell(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        LocalDate open = asked.open(found);
        LocalDate until = maturities.toldUntil(found.id(), open);
        List<Column<Notice>> columns = columns("/c/" + found.code(), reader);
        model.addAttribute("cooperative", found);
        model.addAttribute("until", until);
        var listing = new Listing<>(
                "term-deposits-to-tell", Message.of("termdeposits.to-tell.caption", until), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, notices(found.id(), open)));
        return "termdeposits/to-tell";
    }

    private List<Notice> notices(CooperativeId cooperative, LocalDate open) {
        List<TermDeposit> ending = maturities.toTell(cooperative, open);
        Map<MemberId, Member> owners = members.named(
                cooperative, ending.stream().map(TermDeposit::owner).distinct().toList());
        return ending.stream()
                .map(deposit -> new Notice(deposit, Optional.ofNullable(owners.get(deposit.owner()))))
                .toList();
    }

    private List<Column<Notice>> columns(String address, Locale reader) {
        return List.of(
                Column.<Notice>day(
                                "day",
                                "page.termdeposits.matures",
                                notice -> notice.deposit().term().matures())
                        .sorting(),
                Column.<Notice>text("member", "termdeposits.member", notice -> notice.ofOwner(Member::number))
                        .sorting(),
                Column.<Notice>text("owner", "page.termdeposits.owner", notice -> notice.ofOwner(Member::name))
                        .sorting(),
                Column.text(
                        "phone",
                        "termdeposits.phone",
                        notice -> notice.ofOwner(owner -> owner.registration().phone())),
                Column.<Notice>text(
                                "deposit",
                                "termdeposits.deposit",
                                notice -> String.valueOf(notice.deposit().number()))
                        .leading(notice ->
                                address + "/term-deposits/" + notice.deposit().number()),
                Column.text("at-end", "page.termdeposits.renewal", notice -> atEnd(notice, reader)),
                Column.<Notice>money(
                                "principal",
                                "page.termdeposits.principal",
                                notice -> notice.deposit().principal())
                        .sorting()
                        .adding());
    }

    private String atEnd(Notice notice, Locale reader) {
        return words.said(
                Message.of("choice.termdeposits."
                        + notice.deposit().instructions().renewal().name()),
                reader);
    }
}
