package coop.milpa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Answers with a list as a file where the address of its page says {@code as=csv}, {@code xlsx} or {@code pdf}. It is
 * the page's own route that is asked, so a file needs the permission that its page needs.
 */
@Component
class ListDownloads implements HandlerInterceptor {

    private static final int BUFFER = 1 << 16;

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) {
            return;
        }
        for (Object shown : page.getModel().values()) {
            if (shown instanceof ShownList<?> list && list.asked().isPresent()) {
                ListFormat format = list.asked().get();
                list.refuseTooLong(format);
                page.setView(new Download(list, format));
                return;
            }
        }
    }

    /**
     * A list as a file. It is made whole before it is sent, in a file that goes at once: what breaks while it is made
     * is said as an error, and whoever's line is slow does not keep a transaction open.
     */
    private record Download(ShownList<?> list, ListFormat format) implements View {

        @Override
        public String getContentType() {
            return format.mediaType();
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            response.setContentType(format.mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + list.listing().name() + "." + format.ending() + "\"");
            Path made = Files.createTempFile("milpa-list", "." + format.ending());
            try {
                try (OutputStream into = new BufferedOutputStream(Files.newOutputStream(made), BUFFER)) {
                    list.write(format, into);
                }
                response.setContentLengthLong(Files.size(made));
                Files.copy(made, response.getOutputStream());
            } finally {
                Files.delete(made);
            }
        }
    }
}
