package coop.milpa.counter;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.parties.Party;
import java.util.Optional;

/**
 * Who is served at the window: a member, or somebody else whom the register of people knows by her document.
 *
 * @param party  who she is
 * @param name  how she is called
 * @param member  the same as a member; empty if she is none
 */
public record Visitor(PartyId party, String name, Optional<Member> member) {

    public static Visitor of(Member member) {
        return new Visitor(member.party(), member.name(), Optional.of(member));
    }

    public static Visitor of(Party party) {
        return new Visitor(party.id(), party.name(), Optional.empty());
    }
}
