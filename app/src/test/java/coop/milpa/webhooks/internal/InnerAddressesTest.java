package coop.milpa.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are not everybody's, however they are written. Literals only: nothing is looked up. */
class InnerAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                // Written as one number, or with fewer parts.
                "2130706433",
                "3232235777",
                "127.1",
                "10.1",
                "0",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "3fff::1",
                // What embeds an address of IPv4: mapped, compatible, NAT64, 6to4, Teredo.
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:7f00:1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "100::1"
            })
    void theseAreNot(String literal) throws UnknownHostException {
        assertThat(InnerAddresses.has(InetAddress.getAllByName(literal)[0]))
                .as(literal)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "11.0.0.1",
                "192.169.0.1",
                "223.255.255.255",
                "134744072",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00:1450:4009::200e",
                "::ffff:8.8.8.8"
            })
    void theseAre(String literal) throws UnknownHostException {
        assertThat(InnerAddresses.has(InetAddress.getAllByName(literal)[0]))
                .as(literal)
                .isFalse();
    }

    /** What the JDK itself says is not everybody's is not, in whatever block. */
    @Test
    void nothingIsLetThroughThatTheJdkKnowsAsInner() {
        var random = new Random(20_260_302L);
        IntStream.range(0, 100_000).forEach(n -> {
            byte[] bytes = new byte[n % 2 == 0 ? 4 : 16];
            random.nextBytes(bytes);
            InetAddress address = of(bytes);
            boolean inner = address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress();
            assertThat(!inner || InnerAddresses.has(address)).as("" + address).isTrue();
        });
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
