package coop.milpa.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Draws a QR code as a picture that stands in the page itself. Templates know it as {@code @qr}. */
@Component("qr")
class QrPicture {

    private static final int DOTS_A_MODULE = 4;
    private static final int WHITE = 0xFFFFFF;

    /** Level M, of which 15 % may be lost; what is upper case throughout takes the least room. */
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            4,
            EncodeHintType.QR_COMPACT,
            true);

    /** The picture of a text as a {@code data:} address, for {@code <img src>}. */
    public String of(String text) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS)), "png", bytes);
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code of " + text.length() + " characters", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static BufferedImage draw(BitMatrix modules) {
        int width = modules.getWidth() * DOTS_A_MODULE;
        var picture = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                if (!modules.get(x / DOTS_A_MODULE, y / DOTS_A_MODULE)) {
                    picture.setRGB(x, y, WHITE);
                }
            }
        }
        return picture;
    }
}
