package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.time.LocalDate;

/** What stands in one cell of a list: a page writes it in words, a file keeps it as the value it is. */
public sealed interface Cell {

    /** An empty cell. */
    Cell NOTHING = new Nothing();

    /** There is nothing to say. */
    record Nothing() implements Cell {}

    /** Words, a name, a code. */
    record Text(String text) implements Cell {}

    /** A date. */
    record Day(LocalDate day) implements Cell {}

    /** An amount. */
    record Amount(Money money) implements Cell {}

    /** How many. */
    record Count(long count) implements Cell {}
}
