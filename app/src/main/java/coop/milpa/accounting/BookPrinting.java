package coop.milpa.accounting;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints books on numbered folios. Each folio begins with what the one before carried forward and ends with what it
 * carries on. Books of any length: no more than a few folios are in memory at once.
 */
public interface BookPrinting {

    /** Writes a book as one HTML document in UTF-8; the writer is left open. */
    Printed html(PrintBook command, Writer into);

    /**
     * Writes a book as PDF. One longer than 2,000 folios goes on in a second volume: {@code book.pdf},
     * {@code book-2.pdf}.
     *
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    Printed pdf(PrintBook command, Path file);

    /**
     * What was printed.
     *
     * @param lines  of the books
     * @param folios  how many
     * @param files  volumes, in order; empty for HTML
     */
    record Printed(long lines, long folios, List<Path> files) {

        public Printed {
            files = List.copyOf(files);
        }
    }
}
