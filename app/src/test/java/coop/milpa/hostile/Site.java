package coop.milpa.hostile;

import coop.milpa.web.Needs;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every route of pages that there is, and who of the cooperative may ask for it. */
final class Site {

    /** Names of variables of paths that say what is done, not with what. */
    private static final Set<String> WORDS = Set.of("act", "order", "what");

    private final List<Route> routes = new ArrayList<>();

    /**
     * One method at one pattern.
     *
     * @param roles  who may ask for it at a cooperative; none if that is nobody or everybody
     */
    record Route(boolean isPost, PathPattern pattern, List<StarterRole> roles) {

        Map<String, String> variables(String path) {
            PathPattern.PathMatchInfo info = pattern.matchAndExtract(PathContainer.parsePath(path));
            return info == null ? Map.of() : info.getUriVariables();
        }

        /** What is done at an address: the pattern with its words. */
        String key(String path) {
            Map<String, String> variables = new HashMap<>(variables(path));
            variables.keySet().retainAll(WORDS);
            String key = pattern.getPatternString();
            for (Map.Entry<String, String> word : variables.entrySet()) {
                key = key.replace("{" + word.getKey() + "}", word.getValue());
            }
            return (isPost ? "POST " : "GET ") + key;
        }

        boolean isOfACooperative() {
            return pattern.getPatternString().startsWith("/c/{cooperative}");
        }
    }

    Site(RequestMappingHandlerMapping mapping, List<Permission> permissions) {
        mapping.getHandlerMethods().forEach((info, method) -> {
            boolean page = !ErrorController.class.isAssignableFrom(method.getBeanType());
            Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream()
                    .filter(pattern -> page && !pattern.getPatternString().startsWith("/api/v1/"))
                    .forEach(pattern -> {
                        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
                        boolean post = named.contains(RequestMethod.POST);
                        routes.add(new Route(post, pattern, roles(needs(method), permissions)));
                    });
        });
        routes.sort(Comparator.comparing(Route::pattern));
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    /** The route that answers at a path. */
    Optional<Route> at(boolean post, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return routes.stream()
                .filter(route -> route.isPost() == post && route.pattern().matches(parsed))
                .findFirst();
    }

    private static String needs(HandlerMethod method) {
        return Stream.of(method.getMethod(), method.getBeanType())
                .flatMap(element ->
                        Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, Needs.class)).stream())
                .map(Needs::value)
                .findFirst()
                .orElse("");
    }

    private static List<StarterRole> roles(String needs, List<Permission> permissions) {
        return permissions.stream()
                .filter(each -> each.name().equals(needs))
                .flatMap(each -> each.starters().stream())
                .filter(Town.ROLES::contains)
                .sorted()
                .toList();
    }
}
