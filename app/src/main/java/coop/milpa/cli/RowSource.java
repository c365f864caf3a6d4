package coop.milpa.cli;

import java.util.List;
import java.util.function.Consumer;

/** Rows of a table that come one by one, however many there are. */
@FunctionalInterface
public interface RowSource {

    /** Hands over every row, in order. */
    void forEach(Consumer<? super List<String>> into);
}
