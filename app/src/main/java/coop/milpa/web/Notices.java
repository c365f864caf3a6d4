package coop.milpa.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says on the next page what was done on this one, since what was done answers by leading elsewhere. The words travel
 * in a cookie that is signed and lives a minute; the page that shows them takes it away.
 */
@Component
public class Notices implements HandlerInterceptor {

    static final String COOKIE = "notice";

    private static final String ATTRIBUTE = "notice";
    private static final Duration LIVES = Duration.ofMinutes(1);
    private static final int TEXT_MAX = 500;

    private final Words words;
    private final NoticeSeal seal = new NoticeSeal();

    Notices(Words words) {
        this.words = words;
    }

    /** Says it to whoever sent the request that is being answered. */
    public void tell(Message done) {
        var at = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        String text = words.said(done, LocaleContextHolder.getLocale());
        String shown = text.substring(0, Math.min(text.length(), TEXT_MAX));
        send(at.getRequest(), Objects.requireNonNull(at.getResponse()), seal.sealed(shown), LIVES);
    }

    /** Only a page shows it; what leads elsewhere leaves it for the next. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || String.valueOf(page.getViewName()).startsWith("redirect:")) {
            return;
        }
        Optional<Cookie> sent = Stream.of(
                        Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst();
        sent.ifPresent(cookie -> {
            seal.opened(cookie.getValue()).ifPresent(text -> page.addObject(ATTRIBUTE, text));
            send(request, response, "", Duration.ZERO);
        });
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String value, Duration lives) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(lives)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
