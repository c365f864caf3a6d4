package coop.milpa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Where the same page is in the other language: all that its address asks for stays. Nothing for what is no page. */
class LanguageLinks implements HandlerInterceptor {

    private static final String NAME = "languages";
    private static final String PARAMETER = "lang=";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
            page.addObject(NAME, of(request));
        }
    }

    /** The address of this page by language, relative to itself. */
    static Map<String, String> of(HttpServletRequest request) {
        String rest = Stream.of(
                        Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
                .filter(each -> !each.isEmpty() && !each.startsWith(PARAMETER))
                .map(each -> each + "&")
                .collect(Collectors.joining());
        return Map.of("es", "?" + rest + PARAMETER + "es", "en", "?" + rest + PARAMETER + "en");
    }
}
