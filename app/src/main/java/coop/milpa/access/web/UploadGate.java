package coop.milpa.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes large files from nobody who is not signed in. Stands before whatever reads a form's fields, since reading them
 * puts its files on the disk.
 */
final class UploadGate extends OncePerRequestFilter {

    /** A proof of savings is shorter, and that is all that somebody who is not signed in may send. */
    private static final long BYTES_MAX = 5_000_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        long length = request.getContentLengthLong();
        boolean isLarge = length < 0 || length > BYTES_MAX;
        if (type.startsWith("multipart/") && isLarge && Visitor.of(request).isEmpty()) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
