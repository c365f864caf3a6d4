package coop.milpa.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * What the path of a route certainly looks like.
 *
 * @param words  those between its slashes; an empty one may be anything
 * @param open  whether nothing is certain of it
 */
record RouteShape(List<String> words, boolean open) {

    private static final RouteShape ANYTHING = new RouteShape(List.of(), true);
    private static final Pattern ANY_NUMBER = Pattern.compile("\\*\\*|\\{\\*");
    private static final Pattern VARIABLE = Pattern.compile("[{*?]");

    static RouteShape of(RequestMappingInfo route) {
        PathPatternsRequestCondition condition = route.getPathPatternsCondition();
        Set<String> patterns = condition == null ? Set.of() : condition.getPatternValues();
        if (patterns.size() != 1) {
            return ANYTHING;
        }
        String pattern = patterns.iterator().next();
        if (ANY_NUMBER.matcher(pattern).find()) {
            return ANYTHING;
        }
        List<String> words = Stream.of(pattern.split("/"))
                .filter(word -> !word.isEmpty())
                .map(word -> VARIABLE.matcher(word).find() ? "" : word)
                .toList();
        return new RouteShape(words, false);
    }

    /** Whether a path with these words may be of this route. */
    boolean mayBe(List<String> asked) {
        if (open) {
            return true;
        }
        if (asked.size() != words.size()) {
            return false;
        }
        for (int n = words.size() - 1; n >= 0; n--) {
            String word = words.get(n);
            if (!word.isEmpty() && !word.equals(asked.get(n))) {
                return false;
            }
        }
        return true;
    }
}
