package coop.milpa.termdeposits.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermPosition;
import coop.milpa.web.Message;
import coop.milpa.web.SearchSource;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a term deposit by the number of its certificate. */
@Component
class TermsSource implements SearchSource {

    private final TermDeposits deposits;
    private final Members members;
    private final Words words;

    TermsSource(TermDeposits deposits, Members members, Words words) {
        this.deposits = deposits;
        this.members = members;
        this.words = words;
    }

    @Override
    public Message heading() {
        return Message.of("page.termdeposits.title");
    }

    @Override
    public String permission() {
        return TermsInTheMenu.READ;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Found find(CooperativeId cooperative, String text) {
        return AskedDeposit.number(text)
                .flatMap(number -> deposits.find(cooperative, number))
                .map(TermPosition::deposit)
                .map(deposit -> new Found(List.of(hit(cooperative, deposit)), false))
                .orElse(Found.NOTHING);
    }

    private Hit hit(CooperativeId cooperative, TermDeposit deposit) {
        MemberId owner = deposit.owner();
        Optional<Member> member = members.find(cooperative, owner);
        return new Hit(
                words.money(deposit.principal()),
                String.valueOf(deposit.number()),
                member.map(Member::name).orElse(""),
                Message.of("page.termdeposits.number"),
                "/term-deposits/" + deposit.number(),
                true);
    }
}
