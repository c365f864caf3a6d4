package coop.milpa.imports.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Cuts bytes into lines and reads each as UTF-8 by itself, so that a wrong byte spoils one line and not the file. A
 * line ends with LF, CRLF or CR. However long a line is, no more than {@value #LINE_BYTES_MAX} bytes of it are kept.
 */
final class LineReader implements Closeable {

    static final int LINE_BYTES_MAX = 65_536;

    private static final int SHOWN_MAX = 80;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[LINE_BYTES_MAX];
    private final byte[] line = new byte[LINE_BYTES_MAX];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int at;
    private int end;
    private int length;
    private boolean afterReturn;

    LineReader(InputStream in) {
        this.in = in;
        skipByteOrderMark();
    }

    /** The next line; empty at the end of the file. */
    Optional<Line> next() {
        length = 0;
        boolean any = false;
        int b = read();
        if (b == '\n' && afterReturn) {
            b = read();
        }
        afterReturn = false;
        while (b >= 0 && b != '\n' && b != '\r') {
            any = true;
            keep((byte) b);
            b = read();
        }
        afterReturn = b == '\r';
        return any || b >= 0 ? Optional.of(decoded()) : Optional.empty();
    }

    private void keep(byte b) {
        if (length < LINE_BYTES_MAX) {
            line[length] = b;
        }
        length = Math.min(length, LINE_BYTES_MAX) + 1;
    }

    private Line decoded() {
        if (length > LINE_BYTES_MAX) {
            return new Line(shown(), Flaw.TOO_LONG);
        }
        try {
            return new Line(decoder.decode(ByteBuffer.wrap(line, 0, length)).toString(), Flaw.NONE);
        } catch (CharacterCodingException e) {
            return new Line(shown(), Flaw.ENCODING);
        }
    }

    private String shown() {
        return new String(line, 0, Math.min(length, SHOWN_MAX), StandardCharsets.ISO_8859_1);
    }

    private void skipByteOrderMark() {
        fill();
        boolean marked = end >= BYTE_ORDER_MARK.length;
        for (int n = 0; marked && n < BYTE_ORDER_MARK.length; n++) {
            marked = buffer[n] == BYTE_ORDER_MARK[n];
        }
        at = marked ? BYTE_ORDER_MARK.length : 0;
    }

    private int read() {
        if (at == end) {
            fill();
        }
        return at < end ? buffer[at++] & 0xFF : -1;
    }

    private void fill() {
        try {
            at = 0;
            end = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
