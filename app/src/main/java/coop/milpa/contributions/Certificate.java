package coop.milpa.contributions;

import coop.milpa.papers.IssuedPaper;
import java.time.LocalDate;
import java.util.List;

/**
 * A numbered statement of what a member had paid in when it was issued.
 *
 * @param number  from 1, without gaps in a cooperative
 * @param issuedOn  the day of the books
 * @param position  what it states
 * @param prints  how often it was printed; the second is the first reprint
 */
public record Certificate(long number, LocalDate issuedOn, ContributionPosition position, int prints) {

    /** By what it is told from other papers; it says what was so on its day, and nothing that ends. */
    public IssuedPaper paper() {
        return new IssuedPaper(
                "contributions.certificate", Long.toString(number), issuedOn, List.of(position.paidIn()));
    }
}
