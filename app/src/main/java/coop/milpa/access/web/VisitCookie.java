package coop.milpa.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a browser keeps while it visits a provider: sealed, and sent nowhere but to where it comes back. */
final class VisitCookie {

    static final String NAME = "visit";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private VisitCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String kept) {
        add(request, response, kept, LASTS);
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    /** Coming back is a link that another site shows: strictly of this site, it would stay behind. */
    private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path(ProviderPages.ADDRESS)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
