package coop.milpa.access.internal;

/** Bytes as letters and digits that people type from a page into a phone (RFC 4648, section 6, without padding). */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int BYTE = 0xff;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = (held << Byte.SIZE) | (each & BYTE);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(SIGNS.charAt((held >> bits) & (SIGNS.length() - 1)));
            }
        }
        if (bits > 0) {
            text.append(SIGNS.charAt((held << (BITS - bits)) & (SIGNS.length() - 1)));
        }
        return text.toString();
    }
}
