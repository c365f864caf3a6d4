package coop.milpa.imports.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line into cells (RFC 4180): quotes around a cell hide separators and line ends, a doubled quote inside is one
 * quote. A quote in the middle of an unquoted cell is just a quote.
 */
final class CellSplitter {

    /** How a line ended. */
    enum End {
        CLEAN,
        /** Inside quotes: the row goes on in the next line. */
        OPEN,
        /** Text stood after a closing quote. */
        BROKEN
    }

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private String text = "";
    private int at;

    CellSplitter(char separator) {
        this.separator = separator;
    }

    /** Cuts; {@link #cells} are whole only if it ended clean. */
    End split(String line) {
        text = line;
        at = 0;
        cells.clear();
        while (true) {
            End end = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
            if (end != End.CLEAN || at >= text.length()) {
                return end;
            }
            at++; // the separator
        }
    }

    List<String> cells() {
        return List.copyOf(cells);
    }

    private End plain() {
        int to = text.indexOf(separator, at);
        int stop = to < 0 ? text.length() : to;
        cells.add(text.substring(at, stop));
        at = stop;
        return lastIsEmpty() ? addEmpty() : End.CLEAN;
    }

    private End quoted() {
        var cell = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                return End.OPEN;
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                break;
            }
            cell.append('"');
            at++;
        }
        cells.add(cell.toString());
        if (at < text.length() && text.charAt(at) != separator) {
            return End.BROKEN;
        }
        return lastIsEmpty() ? addEmpty() : End.CLEAN;
    }

    /** A separator at the very end is followed by one more cell, which is empty. */
    private boolean lastIsEmpty() {
        return at == text.length() - 1;
    }

    private End addEmpty() {
        cells.add("");
        at = text.length();
        return End.CLEAN;
    }
}
