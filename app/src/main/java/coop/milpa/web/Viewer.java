package coop.milpa.web;

import java.util.Optional;

/**
 * Whoever is signed in, as far as a page has to know. It is an attribute of the request, under the name of this type;
 * the module that keeps the door puts it there.
 */
public interface Viewer {

    /** How she is called. */
    String name();

    /** The code of the one cooperative she works for; none for people of a federation or the network. */
    Optional<String> cooperative();

    /** Whether some role of hers has this permission. Which cooperative's it is, is not asked here. */
    boolean may(String permission);
}
