package coop.milpa.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Letters for PDF files that Helvetica has none for ({@code ř}, {@code ł}, Greek, Cyrillic): Liberation Sans, which
 * comes inside PDFBox under the SIL Open Font License. A file embeds the letters it uses and no others.
 */
public final class PaperFont {

    /** Its name in {@code font-family}, behind Helvetica. */
    public static final String FAMILY = "Liberation Sans";

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int TABLES = 4;
    private static final byte[] LIGATURES = "GSUB".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOBODY_KNOWS = "none".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FONT = withoutLigatures(read());

    private PaperFont() {}

    /** The font's own file, but that its ligatures are not found: to look for them took half the time of a paper. */
    public static InputStream open() {
        return new ByteArrayInputStream(FONT);
    }

    private static byte[] read() {
        try (InputStream file = Objects.requireNonNull(PaperFont.class.getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the table of ligatures a name that no reader of fonts asks for. */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        for (int n = 0; n < bytes.getShort(TABLES); n++) {
            int at = DIRECTORY + n * DIRECTORY_ENTRY;
            if (bytes.slice(at, LIGATURES.length).equals(ByteBuffer.wrap(LIGATURES))) {
                bytes.put(at, NOBODY_KNOWS);
            }
        }
        return font;
    }
}
