package coop.milpa.savings;

import coop.milpa.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * What is printed on one page of a passbook at a time.
 *
 * @param first  on which line it begins
 * @param before  what was in the account before the first movement, where there are too many to print them all: a line
 *     of its own
 * @param movements  those that are printed
 */
public record PassbookPage(int first, Optional<Money> before, List<Statement.Movement> movements) {

    public PassbookPage {
        movements = List.copyOf(movements);
    }
}
