package coop.milpa.envelopes;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A list that was checked and waits for its cash.
 *
 * @param code  by which it is found
 * @param hash  of its content
 * @param about  what it is and where it comes from
 */
public record KeptList(ListCode code, String hash, About about) {

    /**
     * What a list is.
     *
     * @param name  of the file
     * @param words  where it comes from: 1 to 100 characters
     * @param period  the month that an employer withheld from; empty of deposits
     */
    public record About(ListKind kind, String name, String words, Optional<YearMonth> period) {

        public About {
            if (words.isBlank() || words.length() > TakeEnvelope.ABOUT_MAX) {
                throw new IllegalArgumentException("A list is about '" + words + "'");
            }
            if (period.isPresent() != (kind == ListKind.PAYROLL)) {
                throw new IllegalArgumentException(kind + " of " + period);
            }
        }
    }
}
