package coop.milpa.demo.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Portraits and signatures of people who do not exist: drawn by chance, of nobody. */
final class Picture {

    private static final int WHITE = 0xFFFFFF;
    private static final int INK = 0x1B2A6B;
    private static final int SKIN = 0xB98057;
    private static final int CHANNELS = 3;

    private final BufferedImage image;

    private Picture(int width, int height, int ground) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, ground);
            }
        }
    }

    /** Head and shoulders without a face, as PNG. */
    static byte[] portrait(Dice dice) {
        var picture = new Picture(120, 150, pastel(dice, 0xB0));
        int blouse = pastel(dice, 0x30);
        int skin = SKIN + dice.between(-24, 24) * 0x010101;
        picture.ellipse(60, 158, 54, 62, blouse);
        picture.ellipse(60, 98, 13, 20, skin);
        picture.ellipse(60, 54, 35, 42, 0x1F1712);
        picture.ellipse(60, 62, 28, 36, skin);
        return picture.png();
    }

    /** A swinging line and one under it, as PNG. */
    static byte[] signature(Dice dice) {
        var picture = new Picture(300, 90, WHITE);
        double width = dice.between(18, 30);
        double slant = dice.between(5, 12) / 10.0;
        double height = dice.between(16, 26);
        int turns = dice.between(5, 8);
        for (double t = 0; t < 2 * Math.PI * turns; t += 0.01) {
            double shrinking = 1 - t / (2 * Math.PI * turns) / 1.6;
            double x = 30 + t * width / Math.PI / 1.7 + Math.sin(t) * 9 * slant;
            double y = 44 - Math.cos(t * slant) * height * shrinking - Math.sin(t) * 8;
            picture.ellipse((int) x, (int) y, 1.6, 1.6, INK);
        }
        for (int x = 26; x < 250; x++) {
            picture.ellipse(x, 76 - x / 30, 1.2, 1.2, INK);
        }
        return picture.png();
    }

    private static int pastel(Dice dice, int darkest) {
        int colour = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            colour = colour * 0x100 + dice.between(darkest, darkest + 0x38);
        }
        return colour;
    }

    private void ellipse(int atX, int atY, double radiusX, double radiusY, int colour) {
        for (int y = (int) Math.max(0, atY - radiusY); y <= Math.min(image.getHeight() - 1, atY + radiusY); y++) {
            for (int x = (int) Math.max(0, atX - radiusX); x <= Math.min(image.getWidth() - 1, atX + radiusX); x++) {
                double inX = (x - atX) / radiusX;
                double inY = (y - atY) / radiusY;
                if (inX * inX + inY * inY <= 1) {
                    image.setRGB(x, y, colour);
                }
            }
        }
    }

    private byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
