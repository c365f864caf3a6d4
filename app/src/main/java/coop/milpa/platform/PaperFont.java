package coop.milpa.platform;

import java.io.InputStream;
import java.util.Objects;

/**
 * Letters for PDF files that Helvetica has none for ({@code ř}, {@code ł}, Greek, Cyrillic): Liberation Sans, which
 * comes inside PDFBox under the SIL Open Font License. A file embeds the letters it uses and no others.
 */
public final class PaperFont {

    /** Its name in {@code font-family}, behind Helvetica. */
    public static final String FAMILY = "Liberation Sans";

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PaperFont() {}

    /** The font's own file. */
    public static InputStream open() {
        return Objects.requireNonNull(PaperFont.class.getResourceAsStream(FILE), FILE);
    }
}
