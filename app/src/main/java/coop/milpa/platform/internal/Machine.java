package coop.milpa.platform.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** The machine and the operating-system user this process runs as. */
@Component
class Machine {

    private static final int LENGTH_MAX = 40;

    private final String host = shortened(hostName());
    private final String user = shortened(System.getProperty("user.name", "unknown"));

    String host() {
        return host;
    }

    String user() {
        return user;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine that cannot name itself still has a user who acts on it.
            return "localhost";
        }
    }

    private static String shortened(String name) {
        String text = name.isBlank() ? "unknown" : name;
        return text.substring(0, Math.min(text.length(), LENGTH_MAX));
    }
}
