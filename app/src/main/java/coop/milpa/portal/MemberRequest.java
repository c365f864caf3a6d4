package coop.milpa.portal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a member asks her branch for.
 *
 * @param id  made with the form that she sent
 * @param member  who asks
 * @param kind  what for
 * @param words  in her words: 1 to {@value #WORDS_MAX} letters
 * @param asked  when, and of which branch
 * @param answer  what she was told; empty while it waits
 */
public record MemberRequest(
        RequestId id, MemberId member, Kind kind, String words, Asked asked, Optional<Answer> answer) {

    /** The longest text, hers or the answer's. */
    public static final int WORDS_MAX = 500;

    /**
     * When she asked, and of whom.
     *
     * @param branch  the one that served her then; empty for what was asked before requests went to a branch, which is
     *     every branch's
     */
    public record Asked(Instant at, Optional<BranchId> branch) {}

    /** What for. */
    public enum Kind {
        /** To pay in more, or by another plan. */
        CONTRIBUTION,
        /** A paper that says what she has. */
        CERTIFICATE,
        /** Something about her has changed. */
        DATA,
        OTHER
    }

    /**
     * What she was told.
     *
     * @param done  else it was refused
     * @param words  the reason, if it was refused; may be empty otherwise
     * @param by  who answered
     */
    public record Answer(boolean done, String words, String by, Instant at) {}
}
