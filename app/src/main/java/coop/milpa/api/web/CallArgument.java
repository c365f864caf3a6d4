package coop.milpa.api.web;

import coop.milpa.api.BadField;
import coop.milpa.api.BadFieldsException;
import coop.milpa.api.BodyTooLargeException;
import coop.milpa.api.Call;
import coop.milpa.api.Client;
import coop.milpa.api.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller's method the {@link Call} or the {@link Client} that it names as a parameter. */
final class CallArgument implements HandlerMethodArgumentResolver {

    static final int BODY_MAX = 1 << 20;
    private static final String KEY = "Idempotency-Key";
    private static final String CSV = "text/csv";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class || parameter.getParameterType() == Client.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Client client = Client.of(request).orElseThrow(() -> new IllegalStateException("No system was let in"));
        return parameter.getParameterType() == Client.class
                ? client
                : new Call(client, key(request), target(request), content(request), seen(request));
    }

    private static IdempotencyKey key(HttpServletRequest request) {
        String given = request.getHeader(KEY);
        if (given == null) {
            throw bad("key-missing");
        }
        if (!IdempotencyKey.isOne(given)) {
            throw bad("not-a-key");
        }
        return new IdempotencyKey(given);
    }

    private static String seen(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)));
    }

    private static BadFieldsException bad(String code) {
        return new BadFieldsException(List.of(new BadField(KEY, code, List.of())));
    }

    private static String target(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        return request.getMethod() + " " + request.getRequestURI() + query;
    }

    /** A file is left to the route, which reads it as it comes; only routes that say so are sent one. */
    private static String content(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith(CSV) ? "" : body(request);
    }

    private static String body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BODY_MAX + 1);
        if (body.length > BODY_MAX) {
            throw new BodyTooLargeException(BODY_MAX);
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
