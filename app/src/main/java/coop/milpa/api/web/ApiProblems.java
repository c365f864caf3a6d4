package coop.milpa.api.web;

import coop.milpa.api.BadField;
import coop.milpa.api.BadFieldsException;
import coop.milpa.api.BodyTooLargeException;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.TagMissingException;
import coop.milpa.web.PageProblem;
import coop.milpa.web.ProblemTexts;
import coop.milpa.web.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Says every error of the API as RFC 9457 does, in the language that the caller accepts; but for what no controller was
 * asked, which is said as to any program.
 */
@RestControllerAdvice(annotations = ForPrograms.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    /** What the door says of pages is said of the API in other words. */
    private static final Set<String> OF_PAGES = Set.of("web.not-found", "access.not-allowed");

    private final ProblemTexts texts;

    ApiProblems(ProblemTexts texts) {
        this.texts = texts;
    }

    /** One wrong place of a request as it is told. */
    record Told(String pointer, String code, String detail) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused, Locale reader) {
        return told(texts.refused(refused.why(), reader));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(BadFieldsException bad, Locale reader) {
        ProblemDetail problem = texts.of(HttpStatus.BAD_REQUEST, "api.bad-fields", reader);
        List<Told> errors = bad.all().stream()
                .map(field -> new Told(field.pointer(), field.code(), detail(field, reader)))
                .toList();
        problem.setProperty("errors", errors);
        return told(problem);
    }

    private String detail(BadField field, Locale reader) {
        return texts.field(field.code(), reader, field.arguments().toArray());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unseen(TagMissingException missing, Locale reader) {
        return told(texts.of(HttpStatus.PRECONDITION_REQUIRED, "api.tag-missing", reader));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLargeException large, Locale reader) {
        return told(texts.of(HttpStatus.CONTENT_TOO_LARGE, "api.too-large", reader, large.bytesMax()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> defect(Exception failure, HttpServletRequest request, Locale reader) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return told(texts.of(HttpStatus.INTERNAL_SERVER_ERROR, "api.defect", reader));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale reader = LocaleContextHolder.getLocale();
        ProblemDetail problem = failure instanceof PageProblem page && !OF_PAGES.contains(page.code())
                ? texts.of(status, page.code(), reader, page.arguments())
                : texts.of(status, codeOf(status), reader);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, status);
    }

    private static String codeOf(HttpStatusCode status) {
        return switch (status) {
            case HttpStatus.FORBIDDEN -> "api.not-allowed";
            case HttpStatus.NOT_FOUND -> "api.not-found";
            default -> status.is4xxClientError() ? "api.not-understood" : "api.defect";
        };
    }

    private static ResponseEntity<ProblemDetail> told(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
