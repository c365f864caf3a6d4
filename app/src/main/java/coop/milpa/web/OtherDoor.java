package coop.milpa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Keeps the routes that ask for {@link Needs#MEMBER}: whoever works at the cooperative is nobody there. Where no module
 * has such a door, those routes are closed.
 */
public interface OtherDoor {

    /** The attribute of a request behind it that names the template around pages that say what went wrong. */
    String FRAME = OtherDoor.class.getName() + ".frame";

    /** The attribute that says where its first page is. */
    String START = OtherDoor.class.getName() + ".start";

    /** Whether whoever sent a request may come in; if not, it has been answered. */
    boolean lets(HttpServletRequest request, HttpServletResponse response);
}
