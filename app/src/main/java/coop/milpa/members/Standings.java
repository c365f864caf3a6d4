package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is in good standing, day by day. The close of each day asks every {@link StandingSource} and keeps what changed;
 * between two closes the standing of the last one holds.
 */
public interface Standings {

    /** How a member stood on a day. */
    GoodStanding of(CooperativeId cooperative, MemberId member, LocalDate day);

    /**
     * Why a member may not use a right on a day; empty if she may. Which reasons take which right away is a dated
     * setting of the cooperative.
     *
     * @return {@link StandingRefusal}
     */
    Optional<Refusal> forbids(CooperativeId cooperative, MemberId member, MemberRight right, LocalDate day);

    /** Those whom something that is held against them keeps from a right on a day, of all the cooperative. */
    Set<MemberId> suspended(CooperativeId cooperative, MemberRight right, LocalDate day);

    /** How each active member stands on a day, by number: the roll of an assembly. */
    List<OnRoll> roll(CooperativeId cooperative, LocalDate day);

    /**
     * A line of the roll.
     *
     * @param mayVote  whether nothing that is held against her takes her vote
     */
    record OnRoll(Member member, GoodStanding standing, boolean mayVote) {}
}
