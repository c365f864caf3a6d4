package coop.milpa.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * What is said where the server refuses a request that it cannot read, before any page is asked: in both languages, as
 * nobody knows whose it is, and nothing about the server. What the program answers itself is left as it is.
 */
final class ServerErrorPage extends ErrorReportValve {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("es"), Locale.ENGLISH);

    private final MessageSource messages;

    ServerErrorPage(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean answered = response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0;
        if (answered || !response.setErrorReported()) {
            return;
        }
        SafeHeaders.set(response);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            PrintWriter writer = response.getReporter();
            if (writer != null) {
                writer.write(page(ErrorPages.codeOf(HttpStatusCode.valueOf(response.getStatus()))));
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(String code) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"es\">\n<head><meta charset=\"utf-8\"><title>")
                .append(said(code, "what", LANGUAGES.getFirst()))
                .append("</title></head>\n<body>\n");
        for (Locale language : LANGUAGES) {
            page.append("<section lang=\"%s\">\n<h1>%s</h1>\n<p>%s</p>\n<p><a href=\"/\">%s</a></p>\n</section>\n"
                    .formatted(
                            language.toLanguageTag(),
                            said(code, "what", language),
                            said(code, "why", language),
                            said(code, "next", language)));
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private String said(String code, String part, Locale language) {
        return HtmlUtils.htmlEscape(messages.getMessage("problem." + code + "." + part, null, language), "UTF-8");
    }
}
