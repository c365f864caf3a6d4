package coop.milpa.portal.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalSignIns;
import coop.milpa.web.OtherDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out which member's session a request belongs to; all that follows is done on her behalf. */
final class MemberFilter extends OncePerRequestFilter {

    private static final int NAME_MAX = 100;

    private final PortalSignIns signIns;
    private final CurrentActor current;

    MemberFilter(PortalSignIns signIns, CurrentActor current) {
        this.signIns = signIns;
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(OtherDoor.FRAME, "portal/frame");
        Addresses.homeOf(request.getRequestURI()).ifPresent(home -> request.setAttribute(OtherDoor.START, home));
        Optional<MemberInside> who = MemberCookie.of(request).flatMap(signIns::find);
        if (who.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Visitor.enter(request, who.get());
        Optional<Exception> thrown = current.as(
                new Acting(actor(who.get()), "portal:" + request.getRemoteAddr()),
                () -> outcome(() -> chain.doFilter(request, response)));
        switch (thrown.orElse(null)) {
            case null -> {}
            case ServletException e -> throw e;
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new ServletException(e);
        }
    }

    private static Actor actor(MemberInside who) {
        String name = who.member().name();
        var id = new ActorId(who.id().value());
        return new Actor(id, Actor.Kind.MEMBER, name.substring(0, Math.min(name.length(), NAME_MAX)));
    }

    /** The rest of a request. */
    private interface Rest {
        void run() throws ServletException, IOException;
    }

    /** What was thrown: work on someone's behalf throws nothing that has to be declared. */
    private static Optional<Exception> outcome(Rest rest) {
        try {
            rest.run();
            return Optional.empty();
        } catch (ServletException | IOException | RuntimeException e) {
            return Optional.of(e);
        }
    }
}
