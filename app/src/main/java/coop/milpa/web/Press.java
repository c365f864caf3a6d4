package coop.milpa.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A way to make a file smaller that browsers know how to undo. The best is first. */
enum Press {
    BROTLI("br") {
        @Override
        byte[] press(byte[] file) throws IOException {
            return Encoder.compress(file, new Encoder.Parameters().setQuality(BROTLI_BEST));
        }
    },
    GZIP("gzip") {
        @Override
        byte[] press(byte[] file) throws IOException {
            var pressed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(pressed) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
                gzip.write(file);
            }
            return pressed.toByteArray();
        }
    };

    private static final int BROTLI_BEST = 11;

    private final String coding;

    Press(String coding) {
        this.coding = coding;
    }

    abstract byte[] press(byte[] file) throws IOException;

    /** As HTTP calls it. */
    String coding() {
        return coding;
    }

    /** Brotli is native code, which not every machine has: there it is gzip. */
    static List<Press> available() {
        return Stream.of(values())
                .filter(press -> press != BROTLI || Brotli4jLoader.isAvailable())
                .toList();
    }

    /** Whether a browser takes it, by what its header says; a quality of 0 is a no. */
    boolean isAccepted(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(each ->
                        each.equals(coding) || (each.startsWith(coding + ";") && !each.matches(".*;\\s*q=0(\\.0*)?")));
    }
}
