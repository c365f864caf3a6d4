package coop.milpa.access.web;

import coop.milpa.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who a request comes from, kept with the request. */
final class Visitor {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private Visitor() {}

    static void enter(HttpServletRequest request, SignedIn who) {
        request.setAttribute(ATTRIBUTE, who);
    }

    /** Nobody on pages that are there for everybody. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }
}
