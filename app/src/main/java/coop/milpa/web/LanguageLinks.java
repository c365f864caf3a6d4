package coop.milpa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where the same page is in the other language: all that its address asks for stays. */
@ControllerAdvice
class LanguageLinks {

    private static final String PARAMETER = "lang=";

    /** The address of this page by language, relative to itself. */
    @ModelAttribute("languages")
    static Map<String, String> of(HttpServletRequest request) {
        String rest = Stream.of(
                        Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
                .filter(each -> !each.isEmpty() && !each.startsWith(PARAMETER))
                .map(each -> each + "&")
                .collect(Collectors.joining());
        return Map.of("es", "?" + rest + PARAMETER + "es", "en", "?" + rest + PARAMETER + "en");
    }
}
