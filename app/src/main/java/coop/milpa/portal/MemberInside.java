package coop.milpa.portal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;

/**
 * A member who has come in.
 *
 * @param cooperative  where; she is nobody anywhere else
 * @param member  who
 * @param proven  whether nothing is due; else a code of her phone is
 */
public record MemberInside(CooperativeId cooperative, Member member, boolean proven) {

    public MemberId id() {
        return member.id();
    }
}
