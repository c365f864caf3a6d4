package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What stands in one cell of a list: a page writes it in words, a file keeps it as the value it is. */
public sealed interface Cell {

    /** An empty cell. */
    Cell NOTHING = new Nothing();

    static Cell amount(Optional<Money> money) {
        return money.<Cell>map(Amount::new).orElse(NOTHING);
    }

    static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Day::new).orElse(NOTHING);
    }

    static Cell decimal(Optional<BigDecimal> figure) {
        return figure.<Cell>map(Decimal::new).orElse(NOTHING);
    }

    /** There is nothing to say. */
    record Nothing() implements Cell {}

    /** Words, a name, a code. */
    record Text(String text) implements Cell {}

    /** A date. */
    record Day(LocalDate day) implements Cell {}

    /** An amount. */
    record Amount(Money money) implements Cell {}

    /** A figure that is neither an amount nor a count, such as a rate. */
    record Decimal(BigDecimal figure) implements Cell {}

    /** How many. */
    record Count(long count) implements Cell {}
}
