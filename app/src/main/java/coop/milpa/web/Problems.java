package coop.milpa.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Says every error over HTTP in one form, RFC 9457 problem details, in the reader's language.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedException exception, Locale locale) {
        return texts.refused(exception.why(), locale);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale reader = LocaleContextHolder.getLocale();
        ProblemDetail problem = failure instanceof PageProblem page
                ? texts.of(status, page.code(), reader, page.arguments())
                : texts.of(status, codeOf(status), reader);
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    private static String codeOf(HttpStatusCode status) {
        return switch (status) {
            case HttpStatus.METHOD_NOT_ALLOWED -> "web.method-not-allowed";
            case HttpStatus.NOT_ACCEPTABLE -> "web.not-acceptable";
            case HttpStatus.UNSUPPORTED_MEDIA_TYPE -> "web.unsupported-media";
            default -> ErrorPages.codeOf(status);
        };
    }
}
