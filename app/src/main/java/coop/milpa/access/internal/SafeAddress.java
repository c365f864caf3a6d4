package coop.milpa.access.internal;

import java.net.URI;
import java.util.Set;

/** Which addresses secrets may go to: by https, or on this machine. Pure. */
final class SafeAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    static boolean is(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }
}
