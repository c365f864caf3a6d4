package coop.milpa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads papers back, as whoever is handed one does: its text in one line, its QR codes. */
public record Pdf(String text, List<String> codes) {

    private static final int DOTS_AN_INCH = 200;

    /** Fails unless the paper can be read aloud: tagged, in a language, with a title and its own letters. */
    public static Pdf read(byte[] bytes, String language) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            List<String> codes = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
                int number = document.getPages().indexOf(page);
                codes.addAll(codes(new PDFRenderer(document).renderImageWithDPI(number, DOTS_AN_INCH)));
            }
            return new Pdf(inOneLine(new PDFTextStripper().getText(document)), codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path at which whoever holds the paper checks it, as its one QR code for that and its words say alike. */
    public String checkedAt() {
        List<String> addresses =
                codes.stream().filter(code -> code.contains("/papers/")).toList();
        assertThat(addresses).hasSize(1);
        String address = addresses.getFirst();
        String code = address.substring(address.lastIndexOf('/') + 1);
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{10}");
        assertThat(text).contains(code.substring(0, 5) + "-" + code.substring(5));
        return URI.create(address).getPath();
    }

    /** Where a sentence breaks on paper depends on the longest word in it, which may be a name or a code. */
    private static String inOneLine(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    private static List<String> codes(BufferedImage page) {
        int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
        try {
            Result[] found = new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
            return List.of(found).stream().map(Result::getText).toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }
}
