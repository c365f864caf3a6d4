package coop.milpa.contributions;

import java.time.LocalDate;

/**
 * A numbered statement of what a member had paid in when it was issued.
 *
 * @param number  from 1, without gaps in a cooperative
 * @param issuedOn  the day of the books
 * @param position  what it states
 * @param prints  how often it was printed; the second is the first reprint
 */
public record Certificate(long number, LocalDate issuedOn, ContributionPosition position, int prints) {}
