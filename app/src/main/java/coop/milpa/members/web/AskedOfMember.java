package coop.milpa.members.web;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;

/**
 * Something that is asked about a member.
 *
 * @param open  the day entries go to
 */
record AskedOfMember(Cooperative cooperative, Member member, MemberAct act, LocalDate open) {

    String address() {
        return AskedMember.addressOf(cooperative, member);
    }
}
