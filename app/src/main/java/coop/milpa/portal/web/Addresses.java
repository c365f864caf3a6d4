package coop.milpa.portal.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the pages of members stand: short, since they are written on paper and typed into phones. */
final class Addresses {

    static final String ROOT = "/m";

    /** The first page of a cooperative's portal. */
    static final String HOME = ROOT + "/{cooperative}";

    static final String SIGN_IN = "/sign-in";
    static final String CODE = "/code";

    private static final Pattern CODE_IN = Pattern.compile(ROOT + "/([A-Za-z0-9-]{1,40})(?:/.*)?");

    private Addresses() {}

    /** The first page of a cooperative. */
    static String home(String cooperative) {
        return ROOT + "/" + cooperative;
    }

    /** The first page of the portal that an address is of; none if it names no cooperative. */
    static Optional<String> homeOf(String address) {
        Matcher found = CODE_IN.matcher(address);
        return found.matches() ? Optional.of(home(found.group(1))) : Optional.empty();
    }
}
