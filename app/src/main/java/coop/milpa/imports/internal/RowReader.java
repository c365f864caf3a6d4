package coop.milpa.imports.internal;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts lines together to rows. A row that cannot be read is told as such and costs no other: after a quote that is
 * never closed reading goes on with the line after the one that opened it.
 */
final class RowReader implements Closeable {

    /** A quoted cell may run over so many lines. */
    static final int ROW_LINES_MAX = 20;

    private final LineReader lines;
    private final CellSplitter splitter;
    private final Deque<Line> returned = new ArrayDeque<>();
    private int number;

    /**
     * Reads rows.
     *
     * @param lines  where they come from
     * @param first  lines already taken from it, to be read first
     * @param separator  what stands between cells
     */
    RowReader(LineReader lines, List<Line> first, char separator) {
        this.lines = lines;
        this.returned.addAll(first);
        this.splitter = new CellSplitter(separator);
    }

    /** The next row that is not blank; empty at the end of the file. */
    Optional<Row> next() {
        while (true) {
            Optional<Line> line = nextLine();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            number++;
            if (!line.get().isBlank()) {
                return Optional.of(rowFrom(line.get()));
            }
        }
    }

    private Row rowFrom(Line line) {
        if (line.flaw() != Flaw.NONE) {
            return Row.flawed(number, line);
        }
        return switch (splitter.split(line.text())) {
            case CLEAN -> new Row(number, splitter.cells());
            case BROKEN -> Row.flawed(number, new Line(line.text(), Flaw.QUOTES));
            case OPEN -> rowOverLines(line);
        };
    }

    private Row rowOverLines(Line first) {
        var text = new StringBuilder(first.text());
        List<Line> taken = new ArrayList<>();
        while (taken.size() < ROW_LINES_MAX && text.length() <= LineReader.LINE_BYTES_MAX) {
            Optional<Line> more = nextLine();
            if (more.isEmpty()) {
                break;
            }
            taken.add(more.get());
            if (more.get().flaw() != Flaw.NONE) {
                break;
            }
            text.append('\n').append(more.get().text());
            boolean mayEnd = more.get().text().indexOf('"') >= 0;
            if (mayEnd && splitter.split(text.toString()) == CellSplitter.End.CLEAN) {
                return new Row(number, splitter.cells());
            }
        }
        putBack(taken);
        return Row.flawed(number, new Line(first.text(), Flaw.QUOTES));
    }

    private void putBack(List<Line> taken) {
        for (Line line : taken.reversed()) {
            returned.addFirst(line);
        }
    }

    private Optional<Line> nextLine() {
        return returned.isEmpty() ? lines.next() : Optional.of(returned.removeFirst());
    }

    @Override
    public void close() {
        lines.close();
    }
}
