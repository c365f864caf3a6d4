package coop.milpa.origination;

import coop.milpa.kernel.ActorId;
import java.time.LocalDate;

/**
 * What somebody said about an application.
 *
 * @param evaluation  place of the evaluation that was before her
 * @param voter  who
 * @param on  the day
 * @param choice  what
 * @param reason  why; may be empty for a yes
 */
public record Vote(int evaluation, ActorId voter, LocalDate on, Choice choice, String reason) {

    /** The most letters of why. */
    public static final int REASON_MAX = 500;

    /** What may be said. */
    public enum Choice {
        FOR,
        AGAINST,
        /** Does not take part: it touches her or hers. */
        RECUSED
    }

    public Vote {
        if (reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("Reason of " + reason.length() + " characters");
        }
    }
}
