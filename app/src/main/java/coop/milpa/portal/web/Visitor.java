package coop.milpa.portal.web;

import coop.milpa.portal.MemberInside;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Which member a request comes from, kept with the request. */
final class Visitor {

    private static final String ATTRIBUTE = MemberInside.class.getName();

    private Visitor() {}

    /** While a code is due she is nobody yet, as far as Spring Security is concerned. */
    static void enter(HttpServletRequest request, MemberInside who) {
        request.setAttribute(ATTRIBUTE, who);
        if (who.proven()) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            who.id(), "", AuthorityUtils.NO_AUTHORITIES));
        }
    }

    static Optional<MemberInside> of(HttpServletRequest request) {
        return Optional.ofNullable((MemberInside) request.getAttribute(ATTRIBUTE));
    }

    /** Behind the door there is always one. */
    static MemberInside inside(HttpServletRequest request) {
        return of(request).filter(MemberInside::proven).orElseThrow();
    }
}
