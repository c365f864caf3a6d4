package coop.milpa.papers;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody who holds a paper may be told of it: nothing about people.
 *
 * @param kind  the message {@code paper.<kind>} is what people call it
 * @param on  the day it stands on
 * @param amounts  what it says in figures
 */
public record CheckedPaper(String kind, LocalDate on, List<Money> amounts, PaperStanding standing) {

    /** Amounts that are not told are not here either. */
    public CheckedPaper {
        amounts = standing == PaperStanding.AMOUNT_UNTOLD ? List.of() : List.copyOf(amounts);
    }
}
