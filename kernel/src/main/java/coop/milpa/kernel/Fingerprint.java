package coop.milpa.kernel;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SHA-256 of what a value says, by which a repeated request is known from one that asks for something else. Each part
 * stands with its length and each list with its size, so that no two values that differ are written alike: ("ab", "c")
 * is not ("a", "bc").
 */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * The 32 bytes of a value: a record by its name and all its components, lists in their order, sets and maps in
     * any, an {@link Optional} as a list, everything else by its text.
     *
     * @throws IllegalArgumentException for an array, whose text says nothing
     */
    public static byte[] of(Object value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(written(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The same as 64 digits. */
    public static String hex(Object value) {
        return HexFormat.of().formatHex(of(value));
    }

    private static byte[] written(Object value) {
        return switch (value) {
            case Record said -> all('r', named(said));
            case Optional<?> one ->
                all('l', one.stream().map(Fingerprint::written).toList());
            case List<?> many ->
                all('l', many.stream().map(Fingerprint::written).toList());
            case Set<?> many -> all('s', sorted(many));
            case Map<?, ?> many -> all('s', sorted(many.entrySet()));
            case Map.Entry<?, ?> pair -> all('e', List.of(written(pair.getKey()), written(pair.getValue())));
            default -> text(value);
        };
    }

    private static byte[] text(Object value) {
        if (value.getClass().isArray()) {
            throw new IllegalArgumentException("An array has no fingerprint: " + value);
        }
        return all('t', List.of(value.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<byte[]> named(Record said) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(text(said.getClass().getSimpleName()));
        for (RecordComponent component : said.getClass().getRecordComponents()) {
            parts.add(written(read(said, component)));
        }
        return parts;
    }

    private static Object read(Record said, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(said);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record does not say its " + component.getName(), e);
        }
    }

    private static List<byte[]> sorted(Set<?> many) {
        return many.stream().map(Fingerprint::written).sorted(Arrays::compare).toList();
    }

    /** What kind it is, how many parts, then each with its length. */
    private static byte[] all(char kind, List<byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(kind);
        bytes.writeBytes(number(parts.size()));
        for (byte[] part : parts) {
            bytes.writeBytes(number(part.length));
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
