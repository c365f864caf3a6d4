package coop.milpa.e2e;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/** What a browser shows of a page, as a picture of at most 64 colours: a third of the bytes, and nobody sees it. */
record Shot(BufferedImage seen) {

    private static final int COLOURS = 64;

    static Shot of(Page page) throws IOException {
        return new Shot(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
    }

    void write(Path file) throws IOException {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                counts.merge(colour(x, y), 1, Integer::sum);
            }
        }
        List<Integer> palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Files.createDirectories(file.getParent());
        ImageIO.write(indexed(palette, nearest(counts, palette)), "png", file.toFile());
    }

    private BufferedImage indexed(List<Integer> palette, Map<Integer, Integer> places) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(Byte.SIZE, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        var image = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, Objects.requireNonNull(places.get(colour(x, y))));
            }
        }
        return image;
    }

    private static Map<Integer, Integer> nearest(Map<Integer, Integer> counts, List<Integer> palette) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int colour : counts.keySet()) {
            int best = 0;
            for (int n = 1; n < palette.size(); n++) {
                best = distance(colour, palette.get(n)) < distance(colour, palette.get(best)) ? n : best;
            }
            places.put(colour, best);
        }
        return places;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = ((one >> shift) & 0xFF) - ((other >> shift) & 0xFF);
            sum += apart * apart;
        }
        return sum;
    }

    private int colour(int x, int y) {
        return seen.getRGB(x, y) & 0xFFFFFF;
    }
}
