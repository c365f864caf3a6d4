package coop.milpa.approvals;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that somebody asked for and may not do alone.
 *
 * @param id  its name
 * @param request  of the act itself: the yes is for that one and no other
 * @param what  what was asked for
 * @param asked  who asked
 * @param decision  what somebody else said; empty while nobody has
 */
public record Approval(ApprovalId id, RequestId request, What what, Asked asked, Optional<Decision> decision) {

    /**
     * What is to be done.
     *
     * @param act  which kind of act; the message {@code approval.<act>} names it: at most 60 characters
     * @param subject  for whom and where, in words: at most 200 characters
     * @param amount  how much
     * @param mark  of all that is asked, so that a yes to one thing is no yes to another: at most 100 characters
     * @param resume  where whoever asked goes on, as the module that asks writes it for itself: at most 2,000
     *     characters; may be empty
     */
    public record What(String act, String subject, Money amount, String mark, String resume) {}

    /**
     * Who asked for it.
     *
     * @param branch  where
     * @param day  the day of the books: a yes counts on that day
     * @param reason  why, in words; may be empty
     */
    public record Asked(ActorId by, BranchId branch, LocalDate day, Instant at, String reason) {}

    /**
     * What somebody else said.
     *
     * @param granted  yes or no
     * @param reason  why; may be empty for a yes
     */
    public record Decision(ActorId by, Instant at, boolean granted, String reason) {}

    /** Whether somebody said yes, and the day it was said for is still open. */
    public boolean isGrantedOn(LocalDate open) {
        return asked.day().equals(open) && decision.filter(Decision::granted).isPresent();
    }
}
