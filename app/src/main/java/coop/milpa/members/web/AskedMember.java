package coop.milpa.members.web;

import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds whom an address names. Who is not there ends with a page that says so. */
@Component
class AskedMember {

    private final Cooperatives cooperatives;
    private final Members members;
    private final Days days;

    AskedMember(Cooperatives cooperatives, Members members, Days days) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.days = days;
    }

    Cooperative cooperative(String code) {
        return AskedCooperative.of(cooperatives, code);
    }

    Member member(Cooperative cooperative, String number) {
        return members.asked(cooperative, number);
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    static String addressOf(Cooperative cooperative, Member member) {
        return UriComponentsBuilder.newInstance()
                .pathSegment("c", cooperative.code(), "members", member.number())
                .encode()
                .toUriString();
    }
}
