package coop.milpa.access.web;

import coop.milpa.access.SignedIn;
import coop.milpa.access.web.Route.About;
import coop.milpa.access.web.Route.Standing;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Reads from a controller's method and a request's address what the {@link DoorPolicy} has to know. */
@Component
class Routes {

    /** Variables of a path that hold the code of the body it is about. */
    static final String COOPERATIVE = "cooperative";

    static final String FEDERATION = "federation";

    /** What methods ask for, read once each: the program does not change while it runs. */
    private static final Map<Written, Optional<String>> NEEDS = new ConcurrentHashMap<>();

    private final Cooperatives cooperatives;
    private final Affiliations affiliations;
    private final Clock clock;

    Routes(Cooperatives cooperatives, Affiliations affiliations, Clock clock) {
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.clock = clock;
    }

    /** A method and the class whose it is here: what it inherits may say less than the class that it is in. */
    private record Written(Method method, Class<?> controller) {

        Optional<String> needs() {
            return Stream.of(method, controller)
                    .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, Needs.class))
                    .filter(Objects::nonNull)
                    .map(Needs::value)
                    .findFirst();
        }
    }

    /** The page that the server itself shows when nothing else could be. */
    static boolean isErrorPage(HandlerMethod method) {
        return ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    static Optional<String> needs(HandlerMethod method) {
        return NEEDS.computeIfAbsent(new Written(method.getMethod(), method.getBeanType()), Written::needs);
    }

    Route of(HttpServletRequest request, HandlerMethod method, Optional<SignedIn> visitor) {
        Map<?, ?> variables = (Map<?, ?>) Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
        About about = Stream.of(COOPERATIVE, FEDERATION)
                .filter(variables::containsKey)
                .findFirst()
                .<About>map(name -> body(String.valueOf(variables.get(name)), visitor))
                .orElseGet(About.TheNetwork::new);
        return new Route(needs(method), about);
    }

    /** Most ask for their own, whose code is known: nothing has to be looked up. */
    private About.Body body(String code, Optional<SignedIn> visitor) {
        if (visitor.flatMap(SignedIn::code).filter(code::equals).isPresent()) {
            return new About.Body(Standing.OWN);
        }
        Optional<CooperativeId> body = cooperatives.byCode(code).map(Cooperative::id);
        return new About.Body(visitor.map(who -> standing(who, body)).orElse(Standing.STRANGER));
    }

    /** The network may know that a code is nobody's: it stands above all there are. */
    private Standing standing(SignedIn who, Optional<CooperativeId> body) {
        CooperativeId home = who.user().home();
        if (body.filter(home::equals).isPresent()) {
            return Standing.OWN;
        }
        return switch (who.level()) {
            case NETWORK -> Standing.ABOVE;
            case FEDERATION ->
                body.filter(below -> isBelow(home, below)).isPresent() ? Standing.ABOVE : Standing.STRANGER;
            case COOPERATIVE -> Standing.STRANGER;
        };
    }

    /** Whether it belongs to a federation today, itself or through another. */
    private boolean isBelow(CooperativeId federation, CooperativeId body) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return affiliations.tree(federation, today).stream()
                .anyMatch(place -> place.cooperative().id().equals(body));
    }
}
