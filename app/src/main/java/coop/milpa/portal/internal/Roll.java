package coop.milpa.portal.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who belongs to a cooperative on its open day. */
@Component
class Roll {

    private final Members members;
    private final Memberships memberships;
    private final Days days;
    private final Clock clock;

    Roll(Members members, Memberships memberships, Days days, Clock clock) {
        this.members = members;
        this.memberships = memberships;
        this.days = days;
        this.clock = clock;
    }

    Optional<Member> numbered(CooperativeId cooperative, String number) {
        return members.find(cooperative, number);
    }

    boolean belongs(CooperativeId cooperative, MemberId member) {
        LocalDate day = days.open(cooperative).orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return memberships
                .state(cooperative, member, day)
                .filter(MembershipState.ACTIVE::equals)
                .isPresent();
    }

    /** If she belongs to it. */
    Optional<Member> belonging(CooperativeId cooperative, MemberId id) {
        return members.find(cooperative, id).filter(member -> belongs(cooperative, id));
    }
}
