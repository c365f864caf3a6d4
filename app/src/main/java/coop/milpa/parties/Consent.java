package coop.milpa.parties;

import java.time.LocalDate;

/**
 * What a party once said about one use of her data. It holds from its day until she says otherwise.
 *
 * @param purpose  what the data are used for: a code of the dated list, such as {@code BUREAU}
 * @param given  whether she allowed it; otherwise she withdrew it
 * @param day  on which she said so
 * @param channel  how she said so
 * @param text  the version of the text that she was shown
 */
public record Consent(String purpose, boolean given, LocalDate day, Channel channel, String text) {

    /** How a party says something. */
    public enum Channel {
        /** Signed on paper. */
        PAPER,
        /** At a branch, before an employee. */
        BRANCH,
        TELEPHONE,
        ONLINE
    }
}
