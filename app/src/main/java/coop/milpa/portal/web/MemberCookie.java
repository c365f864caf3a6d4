package coop.milpa.portal.web;

import coop.milpa.access.SessionToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that holds a member's session. It is another than that of those who work here, and browsers send it to
 * pages of members only. It ends with the browser.
 */
final class MemberCookie {

    static final String NAME = "milpa-member";

    private MemberCookie() {}

    static Optional<SessionToken> of(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> SessionToken.parse(cookie.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static void give(HttpServletRequest request, HttpServletResponse response, SessionToken token) {
        add(response, cookie(request, token.text()).build());
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(request, "").maxAge(Duration.ZERO).build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(NAME, value)
                .path(Addresses.ROOT)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure());
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
