package coop.milpa.access.web;

import coop.milpa.access.ApiKeyToken;
import coop.milpa.access.ApiKeys;
import coop.milpa.access.SignedIn;
import coop.milpa.api.Client;
import coop.milpa.api.Pace;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out whose key a request shows, and whether it may come now; all that follows is done on its behalf. */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final Pace pace;
    private final ApiDoorProblems problems;
    private final CurrentActor current;

    ApiKeyFilter(ApiKeys keys, Pace pace, ApiDoorProblems problems, CurrentActor current) {
        this.keys = keys;
        this.pace = pace;
        this.problems = problems;
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> who = token(request).flatMap(keys::find);
        if (who.isEmpty()) {
            problems.keyNeeded(request, response);
            return;
        }
        Pace.Allowance allowance = pace.take(who.get().user().id());
        tell(response, allowance);
        if (!allowance.given()) {
            problems.tooMany(request, response, allowance.nextInSeconds());
            return;
        }
        Visitor.enter(request, who.get());
        Acting acting = acting(request, who.get());
        new Client(who.get().user().home(), who.get().code(), acting).enter(request);
        OnBehalf.of(current, acting, () -> chain.doFilter(new JsonRequest(request), response));
    }

    private static Optional<ApiKeyToken> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header ->
                        ApiKeyToken.parse(header.substring(BEARER.length()).strip()));
    }

    private static Acting acting(HttpServletRequest request, SignedIn who) {
        var actor = new Actor(who.user().id(), Actor.Kind.API, who.user().name());
        return new Acting(actor, "api:" + request.getRemoteAddr());
    }

    /** The names of the draft "RateLimit header fields for HTTP" (draft-ietf-httpapi-ratelimit-headers-09). */
    private static void tell(HttpServletResponse response, Pace.Allowance allowance) {
        response.setHeader("RateLimit", "\"key\";r=" + allowance.left() + ";t=" + allowance.fullInSeconds());
        response.setHeader("RateLimit-Policy", "\"key\";q=" + allowance.limit());
    }
}
