package coop.milpa.imports.internal;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number  as a spreadsheet counts, the header being 1
 * @param cells  in the file's order; none if the row has a flaw
 * @param flaw  why the row cannot be read
 * @param shown  how the row begins, for whoever must find it
 */
record Row(int number, List<String> cells, Flaw flaw, String shown) {

    Row(int number, List<String> cells) {
        this(number, cells, Flaw.NONE, "");
    }

    static Row flawed(int number, Line line) {
        return new Row(number, List.of(), line.flaw(), line.text());
    }
}
