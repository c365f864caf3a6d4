package coop.milpa.webhooks.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses are not everybody's: of this machine, of a network of one's own, of one line, of many, or of nobody.
 * By the registries of special addresses of IANA (RFC 6890). Of IPv6 only what is given out for everybody is let
 * through, so that what embeds an address of IPv4 is not. Pure.
 */
final class InnerAddresses {

    /** A block: the addresses that begin with the same bits. */
    private record Block(InetAddress first, int bits) {

        /** Of an address as text, which is read and not looked up. */
        static Block of(String text) {
            String[] parts = text.split("/", -1);
            try {
                return new Block(InetAddress.getAllByName(parts[0])[0], Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(text, e);
            }
        }

        boolean has(byte[] address) {
            byte[] begin = first.getAddress();
            if (address.length != begin.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ begin[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> NOT_EVERYBODYS = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .stream()
            .map(Block::of)
            .toList();

    private static final Block EVERYBODYS_V6 = Block.of("2000::/3");
    private static final int V6_BYTES = 16;

    private InnerAddresses() {}

    /** Whether it is one. One of IPv4 that is written as IPv6 is looked at as what it is. */
    static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (bytes.length == V6_BYTES && !EVERYBODYS_V6.has(bytes))
                || NOT_EVERYBODYS.stream().anyMatch(block -> block.has(bytes));
    }
}
