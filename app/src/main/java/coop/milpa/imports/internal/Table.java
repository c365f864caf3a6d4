package coop.milpa.imports.internal;

import coop.milpa.platform.Progress;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file with a header, row by row. Rows that cannot be read are found and passed over. */
final class Table implements Closeable {

    /** More than this is no file but a mistake; positions in a file fit 23 bits. */
    static final int ROWS_MAX = 8_000_000;

    private static final int PROGRESS_ROWS = 10_000;

    private final String file;
    private final RowReader rows;
    private final Findings findings;
    private final Progress progress;
    private final boolean readable;
    private final Header header;
    private int count;

    private Table(Path path, RowReader rows, Layout layout, Findings findings, Progress progress) {
        this.file = nameOf(path);
        this.rows = rows;
        this.findings = findings;
        this.progress = progress;
        Optional<Row> first = rows.next();
        this.header = first.filter(row -> row.flaw() == Flaw.NONE)
                .map(row -> Header.read(file, row, layout, findings))
                .orElse(new Header(Map.of(), 0));
        this.readable = header.has(layout.required());
        reportHeader(first);
    }

    /** Opens a file and reads its header. */
    static Table open(Path path, Layout layout, Findings findings, Progress progress) {
        findings.openedFile(nameOf(path));
        try {
            var lines = new LineReader(new BufferedInputStream(Files.newInputStream(path)));
            List<Line> begun = untilHeader(lines);
            char separator =
                    begun.isEmpty() ? ',' : Header.separatorOf(begun.getLast().text());
            return new Table(path, new RowReader(lines, begun, separator), layout, findings, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether every column that is needed is there. If not, there are no rows to ask for. */
    boolean readable() {
        return readable;
    }

    boolean has(String column) {
        return header.places().containsKey(column);
    }

    /** How many rows there were so far, the unreadable ones included. */
    int count() {
        return count;
    }

    String file() {
        return file;
    }

    /** The next row that can be read; empty at the end, or when no row can be. */
    Optional<Cells> next() {
        while (readable) {
            Optional<Row> row = rows.next();
            if (row.isEmpty() || isOneTooMany(row.get())) {
                return Optional.empty();
            }
            countOne();
            if (isWhole(row.get())) {
                return Optional.of(new Cells(file, row.get(), header, findings));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        rows.close();
    }

    private void countOne() {
        count++;
        if (count % PROGRESS_ROWS == 0) {
            progress.advance(PROGRESS_ROWS);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private boolean isOneTooMany(Row row) {
        if (count == ROWS_MAX) {
            findings.wrong(file, row.number(), "", "too-many-rows", String.valueOf(ROWS_MAX));
        }
        return count == ROWS_MAX;
    }

    private boolean isWhole(Row row) {
        if (row.flaw() != Flaw.NONE) {
            findings.wrong(file, row.number(), "", row.flaw().code(), row.shown());
            return false;
        }
        int width = row.cells().size();
        boolean surplusIsEmpty = width >= header.width()
                && row.cells().subList(header.width(), width).stream().allMatch(String::isBlank);
        if (!surplusIsEmpty) {
            findings.wrong(file, row.number(), "", "cell-count", String.valueOf(width));
        }
        return surplusIsEmpty;
    }

    private void reportHeader(Optional<Row> first) {
        if (first.isEmpty()) {
            findings.wrong(file, 1, "", "empty-file", "");
            return;
        }
        Row row = first.get();
        if (row.flaw() != Flaw.NONE) {
            findings.wrong(file, row.number(), "", row.flaw().code(), row.shown());
        }
    }

    private static List<Line> untilHeader(LineReader lines) {
        List<Line> begun = new ArrayList<>();
        Optional<Line> line = lines.next();
        while (line.isPresent()) {
            begun.add(line.get());
            if (!line.get().isBlank() || begun.size() > RowReader.ROW_LINES_MAX) {
                break;
            }
            line = lines.next();
        }
        return begun;
    }
}
