package coop.milpa.accounting;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import java.util.Locale;
import java.util.Optional;

/**
 * A request to print a book.
 *
 * @param cooperative  whose
 * @param book  which
 * @param period  the days it covers
 * @param code  this code alone, of the general ledger; empty for all
 * @param style  what stands at the head of each folio
 */
public record PrintBook(
        CooperativeId cooperative, Book book, Books.Period period, Optional<AccountCode> code, Style style) {

    /**
     * What stands at the head of each folio.
     *
     * @param owner  the cooperative's name
     * @param language  Spanish or English
     * @param firstFolio  the number of the first folio, 1 or more: a book goes on where the last one ended
     */
    public record Style(String owner, Locale language, long firstFolio) {

        public Style {
            if (firstFolio < 1) {
                throw new IllegalArgumentException("First folio is " + firstFolio);
            }
        }
    }
}
