package coop.milpa.accounting.internal;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import coop.milpa.platform.PaperFont;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/**
 * Binds folios into PDF files. A few folios at a time are set and put aside in temporary files, since setting a whole
 * book at once would need memory for all of it; then they are bound, 2,000 to a volume.
 */
final class PdfVolumes implements FolioSink, AutoCloseable {

    private static final int FOLIOS_A_PART = 50;
    private static final int PARTS_A_VOLUME = 40;

    private final FolioHtml html;
    private final Path file;
    private final List<Path> volumes = new ArrayList<>();
    private final List<Path> parts = new ArrayList<>();
    private final StringBuilder waiting = new StringBuilder();
    private int folios;

    PdfVolumes(FolioHtml html, Path file) {
        this.html = html;
        this.file = file;
    }

    @Override
    public void accept(Folio folio) {
        boolean endsPart = folios + 1 == FOLIOS_A_PART;
        waiting.append(html.section(folio, endsPart || folio.last()));
        folios++;
        if (endsPart) {
            set();
        }
    }

    /** Binds what is left. */
    List<Path> end() {
        set();
        bind();
        return List.copyOf(volumes);
    }

    @Override
    public void close() {
        parts.forEach(PdfVolumes::delete);
        parts.clear();
    }

    private void set() {
        if (folios == 0) {
            return;
        }
        try {
            Path part = Files.createTempFile("milpa-book-", ".pdf");
            parts.add(part);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                new PdfRendererBuilder()
                        .useFastMode()
                        .useFont(PaperFont::open, PaperFont.FAMILY)
                        .withHtmlContent(html.begin() + waiting + html.end(), "")
                        .toStream(out)
                        .run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.setLength(0);
        folios = 0;
        if (parts.size() == PARTS_A_VOLUME) {
            bind();
        }
    }

    private void bind() {
        if (parts.isEmpty()) {
            return;
        }
        Path volume = volumes.isEmpty() ? file : numbered(volumes.size() + 1);
        var merger = new PDFMergerUtility();
        merger.setDestinationFileName(volume.toString());
        try {
            for (Path part : parts) {
                merger.addSource(part.toFile());
            }
            merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        volumes.add(volume);
        close();
    }

    /** {@code book-2.pdf} beside {@code book.pdf}. */
    private Path numbered(int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        return file.resolveSibling(stem + "-" + number + ending);
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
