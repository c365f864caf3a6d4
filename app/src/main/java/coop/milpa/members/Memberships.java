package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What everyone in the register is to the cooperative, day by day. */
public interface Memberships {

    /** What a member was on a day; empty if she is not in the register or had not joined. */
    Optional<MembershipState> state(CooperativeId cooperative, MemberId member, LocalDate day);

    /** Everyone who belongs to the cooperative on a day. */
    Set<MemberId> active(CooperativeId cooperative, LocalDate day);

    /**
     * Tells everyone who belongs to the cooperative on a day, by number, letter by letter: for work over all of them.
     *
     * @param into  must not ask the database anything
     */
    void activeByNumber(CooperativeId cooperative, LocalDate day, Consumer<MemberId> into);

    /** Those of some members who do not belong to the cooperative any more on a day, and what they are. */
    Map<MemberId, MembershipState> departed(CooperativeId cooperative, Collection<MemberId> members, LocalDate day);

    /** Everything she has been, first day first. A member that was imported has been active since she joined. */
    List<Since> history(CooperativeId cooperative, MemberId member);

    /** How many there were of each on a day; those of whom there was nobody are left out. */
    Map<MembershipState, Long> counts(CooperativeId cooperative, LocalDate day);

    /** What everyone in the register was on a day; whoever had not joined is left out. For lists of all. */
    Map<MemberId, MembershipState> states(CooperativeId cooperative, LocalDate day);

    /** As which member someone belongs to the cooperative on a day. */
    default Optional<MemberId> activeAs(CooperativeId cooperative, PartyId party, LocalDate day) {
        return Optional.ofNullable(activeAs(cooperative, List.of(party), day).get(party));
    }

    /** The same of several; those who do not belong to it are left out. */
    Map<PartyId, MemberId> activeAs(CooperativeId cooperative, Collection<PartyId> parties, LocalDate day);

    /**
     * What a member is from a day on.
     *
     * @param reason  the paper behind it, in words; may be empty
     */
    record Since(LocalDate from, MembershipState state, String reason) {}
}
