package coop.milpa.members;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes of an image. What they are, they say themselves: nobody's word for it is believed. */
public final class ImageContent {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] PNG_END = "IEND".getBytes(StandardCharsets.US_ASCII);
    private static final int PNG_CHECKSUM = 4;
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] JPEG_END = HexFormat.of().parseHex("ffd9");

    private final byte[] bytes;

    public ImageContent(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A format that is kept. */
    public enum Format {
        PNG("image/png"),
        JPEG("image/jpeg");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /** What it is called in HTTP. */
        public String mediaType() {
            return mediaType;
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes. */
    public int size() {
        return bytes.length;
    }

    /** By the first and the last bytes; empty if it is none of those that are kept, or is cut off. */
    public Optional<Format> format() {
        if (startsWith(PNG) && endsWith(PNG_END, PNG_CHECKSUM)) {
            return Optional.of(Format.PNG);
        }
        return startsWith(JPEG) && endsWith(JPEG_END, 0) ? Optional.of(Format.JPEG) : Optional.empty();
    }

    /** SHA-256, in hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private boolean startsWith(byte[] what) {
        return bytes.length >= what.length && Arrays.equals(bytes, 0, what.length, what, 0, what.length);
    }

    private boolean endsWith(byte[] what, int before) {
        int from = bytes.length - before - what.length;
        return from >= 0 && Arrays.equals(bytes, from, from + what.length, what, 0, what.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageContent content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes " + hash();
    }
}
