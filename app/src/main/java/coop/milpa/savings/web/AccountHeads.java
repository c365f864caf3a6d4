package coop.milpa.savings.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Hold;
import coop.milpa.ledger.Holds;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateBook;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.savings.SavingsPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers whose an account is, who else may use it and what is held in it: the head of its page. */
@Component
class AccountHeads {

    private static final String AUTHORISED = new Mandate.Power.Authorised().key();

    private final Members members;
    private final MandateBook mandates;
    private final Parties parties;
    private final Holds holds;

    AccountHeads(Members members, MandateBook mandates, Parties parties, Holds holds) {
        this.members = members;
        this.mandates = mandates;
        this.parties = parties;
        this.holds = holds;
    }

    /**
     * Who and what stands behind an account.
     *
     * @param owner  empty if the register of members does not know her
     */
    record Head(Optional<Member> owner, List<Other> others, List<Hold> holds) {}

    /**
     * Someone else who may use it.
     *
     * @param power  the message that says how far
     */
    record Other(String name, String power) {}

    Head of(CooperativeId cooperative, SavingsPosition position, LocalDate day) {
        var terms = position.account().terms();
        List<MemberId> ids = new ArrayList<>(terms.authorised());
        ids.add(terms.owner());
        Map<MemberId, Member> known = members.named(cooperative, ids);
        List<Other> others = new ArrayList<>();
        terms.authorised().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .forEach(member -> others.add(new Other(member.name(), AUTHORISED)));
        others.addAll(mandated(cooperative, position, day));
        AccountId account = position.account().id();
        return new Head(Optional.ofNullable(known.get(terms.owner())), others, holds.standing(cooperative, account));
    }

    private List<Other> mandated(CooperativeId cooperative, SavingsPosition position, LocalDate day) {
        MemberId owner = position.account().terms().owner();
        List<Mandate> reaching = mandates.of(cooperative, owner, day).values().stream()
                .filter(mandate -> mandate.reaches(position.account().id()))
                .toList();
        if (reaching.isEmpty()) {
            return List.of();
        }
        Map<PartyId, Party> named =
                parties.named(cooperative, reaching.stream().map(Mandate::party).toList());
        return reaching.stream()
                .map(mandate -> new Other(
                        Optional.ofNullable(named.get(mandate.party()))
                                .map(Party::name)
                                .orElse("–"),
                        mandate.power().key()))
                .toList();
    }
}
