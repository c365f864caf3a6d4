package coop.milpa.access.web;

import coop.milpa.access.SessionToken;
import coop.milpa.access.SignIns;
import coop.milpa.access.SignedIn;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out whose session a request belongs to; all that follows is done on her behalf. */
final class SessionFilter extends OncePerRequestFilter {

    private final SignIns signIns;
    private final CurrentActor current;

    SessionFilter(SignIns signIns, CurrentActor current) {
        this.signIns = signIns;
        this.current = current;
    }

    /** Assets are for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SessionToken> token = SessionCookie.of(request);
        Optional<SignedIn> who = token.flatMap(signIns::find);
        if (who.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SignedIn known = who.get();
        Visitor.enter(request, known);
        var actor = new Actor(known.user().id(), Actor.Kind.PERSON, known.user().fullName());
        var acting = new Acting(actor, "page:" + request.getRemoteAddr());
        OnBehalf.of(current, acting, () -> chain.doFilter(request, response));
    }
}
