package coop.milpa.access.web;

import coop.milpa.api.Answers;
import coop.milpa.web.ProblemTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What a system is told that does not get as far as a controller. */
@Component
class ApiDoorProblems {

    private final ProblemTexts texts;
    private final Answers answers;
    private final LocaleResolver languages;

    ApiDoorProblems(ProblemTexts texts, Answers answers, LocaleResolver languages) {
        this.texts = texts;
        this.answers = answers;
        this.languages = languages;
    }

    void keyNeeded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"milpa\"");
        tell(response, texts.of(HttpStatus.UNAUTHORIZED, "access.key-needed", languages.resolveLocale(request)));
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        tell(
                response,
                texts.of(HttpStatus.TOO_MANY_REQUESTS, "api.too-many", languages.resolveLocale(request), seconds));
    }

    private void tell(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(answers.json(problem).getBytes(StandardCharsets.UTF_8));
    }
}
