package coop.milpa.access;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of permissions that people of a home are given together.
 *
 * @param code  its name in tables and commands; one of a home's own begins with {@value #OWN}, of the network's own
 *     with {@value #OWN_OF_THE_NETWORK}
 * @param spanish  its name in Spanish
 * @param english  its name in English
 * @param secondFactor  whether its people come in by more than a password
 * @param permissions  names, in order
 * @param limits  how much may be posted under them here
 */
public record Role(
        String code,
        String spanish,
        String english,
        boolean secondFactor,
        SortedSet<String> permissions,
        List<AmountLimit> limits) {

    /** How the code of a role of a home's own begins. */
    public static final String OWN = "own-";

    /** The same for the network: its roles lie beside those that everybody may be given, and are told apart. */
    public static final String OWN_OF_THE_NETWORK = "net-";

    public Role {
        permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
        limits = List.copyOf(limits);
    }

    /** Whether it was made at this home, and may be changed there. */
    public boolean isOwn() {
        return code.startsWith(OWN) || code.startsWith(OWN_OF_THE_NETWORK);
    }

    public String name(Locale language) {
        return language.getLanguage().equals("en") ? english : spanish;
    }
}
