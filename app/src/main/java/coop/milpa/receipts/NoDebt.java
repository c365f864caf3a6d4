package coop.milpa.receipts;

import coop.milpa.kernel.MemberId;
import java.time.LocalDate;

/**
 * A numbered statement that a member owed nothing when it was issued.
 *
 * @param number  from 1, without gaps in a cooperative
 * @param issuedOn  the day of the books
 * @param prints  how often it was printed; the second is the first copy
 */
public record NoDebt(long number, MemberId member, LocalDate issuedOn, int prints) {}
