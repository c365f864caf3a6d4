package coop.milpa.demo.internal;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in the import format that is being written: UTF-8, commas, one line feed a row. */
final class CsvFile implements Closeable {

    private final BufferedWriter writer;

    CsvFile(Path file, String... header) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(header);
    }

    void row(String... cells) {
        try {
            for (int n = 0; n < cells.length; n++) {
                writer.write(n == 0 ? "" : ",");
                writer.write(quoted(cells[n]));
            }
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
