package coop.milpa.access.web;

import coop.milpa.access.SignedIn;
import coop.milpa.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who a request comes from, kept with the request. */
final class Visitor {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private Visitor() {}

    /** Lets the request be somebody's: for the door, for pages, and for Spring Security. */
    static void enter(HttpServletRequest request, SignedIn who) {
        request.setAttribute(ATTRIBUTE, who);
        request.setAttribute(Viewer.class.getName(), new PageViewer(who));
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(who.user().id(), "", AuthorityUtils.NO_AUTHORITIES);
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    /** From here on the request is nobody's: what is shown yet is shown to whoever comes next. */
    static void leave(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
        request.removeAttribute(Viewer.class.getName());
        SecurityContextHolder.clearContext();
    }

    /** Nobody on pages that are there for everybody. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }
}
