package coop.milpa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages read {@linkplain Legible legible} text only, whichever form or address it came with. What it takes out
 * comes along when something is copied from elsewhere; a database would not store it, and a name with it would be shown
 * as another. Stands before all that reads a field, and reads none itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LegibleFields extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Read(request), response);
    }

    private static final class Read extends HttpServletRequestWrapper {

        private Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String given = super.getParameter(name);
            return given == null ? null : Legible.of(given);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] given = super.getParameterValues(name);
            return given == null ? null : legible(given);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> read = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, given) -> read.put(name, legible(given)));
            return Collections.unmodifiableMap(read);
        }

        private static String[] legible(String[] given) {
            return Arrays.stream(given).map(Legible::of).toArray(String[]::new);
        }
    }
}
