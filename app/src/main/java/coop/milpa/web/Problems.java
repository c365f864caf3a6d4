package coop.milpa.web;

import coop.milpa.kernel.Refusal;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Says every error over HTTP in one form, RFC 9457 problem details, in the reader's language.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedException exception, Locale locale) {
        Refusal why = exception.why();
        String detail = messages.getMessage("refusal." + why.code(), why.arguments(), locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        problem.setType(URI.create("urn:milpa:refusal:" + why.code()));
        problem.setTitle(messages.getMessage("web.refused", null, locale));
        return problem;
    }
}
