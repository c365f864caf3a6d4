package coop.milpa.webhooks.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that is called.
 *
 * @param host  a name, or an address without brackets
 * @param port  1 to 65535
 * @param path  what is asked for there, with its parameters
 * @param encrypted  whether by TLS
 */
record Target(String host, int port, String path, boolean encrypted) {

    private static final int PORT_MAX = 65_535;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** Reads one; none if it cannot be one. Visible ASCII only, so that nothing in it ends a line. */
    static Optional<Target> parse(String text) {
        if (!text.matches("[\\x21-\\x7e]{1,500}")) {
            return Optional.empty();
        }
        try {
            return of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Target> of(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean encrypted = scheme.equals("https");
        boolean one = (encrypted || scheme.equals("http"))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() != 0
                && uri.getPort() <= PORT_MAX;
        if (!one) {
            return Optional.empty();
        }
        int usual = encrypted ? HTTPS : HTTP;
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        return Optional.of(new Target(host, uri.getPort() < 0 ? usual : uri.getPort(), path(uri), encrypted));
    }

    private static String path(URI uri) {
        String path = Optional.ofNullable(uri.getRawPath())
                .filter(given -> !given.isEmpty())
                .orElse("/");
        return path
                + Optional.ofNullable(uri.getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
    }

    /** As the header {@code Host} names it. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (encrypted ? HTTPS : HTTP) ? name : name + ":" + port;
    }
}
