package coop.milpa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says every error to people as a page: what is wrong, why, what to do now. Programs are told by {@link Problems}. */
@ControllerAdvice
@Order(ErrorPages.AFTER_PROGRAMS)
class ErrorPages {

    /** What programs ask for is answered by its own, whatever they accept. */
    static final int AFTER_PROGRAMS = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView problem(PageProblem problem, HttpServletRequest request, Locale locale) {
        ModelAndView page = page(problem.getStatusCode(), problem.code(), problem.next(), request);
        return page.addAllObjects(texts(problem.code(), problem.arguments(), locale));
    }

    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView refused(RefusedException refused, HttpServletRequest request, Locale locale) {
        String why = messages.getMessage(
                "refusal." + refused.why().code(), refused.why().arguments(), locale);
        return page(HttpStatus.CONFLICT, "web.refused", "/", request)
                .addAllObjects(texts("web.refused", new Object[] {why}, locale));
    }

    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView other(Exception exception, HttpServletRequest request, Locale locale) {
        HttpStatusCode status = status(exception);
        if (status.is5xxServerError()) {
            LOG.error("Page {} failed", request.getRequestURI(), exception);
        }
        String code = codeOf(status);
        return page(status, code, "/", request).addAllObjects(texts(code, new Object[0], locale));
    }

    /** What cannot be read as what it should be, such as a tick that is a word, is the sender's mistake. */
    private static HttpStatusCode status(Exception exception) {
        return switch (exception) {
            case ErrorResponse response -> response.getStatusCode();
            case TypeMismatchException unread -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    static String codeOf(HttpStatusCode status) {
        if (status.value() == HttpStatus.NOT_FOUND.value()) {
            return "web.not-found";
        }
        return status.is4xxClientError() ? "web.not-understood" : "web.defect";
    }

    private Map<String, String> texts(String code, Object[] arguments, Locale locale) {
        return Map.of(
                "what", messages.getMessage("problem." + code + ".what", arguments, locale),
                "why", messages.getMessage("problem." + code + ".why", arguments, locale),
                "nextWords", messages.getMessage("problem." + code + ".next", arguments, locale));
    }

    private static ModelAndView page(HttpStatusCode status, String code, String next, HttpServletRequest request) {
        var page = new ModelAndView("web/problem");
        page.setStatus(status);
        page.addObject("cooperative", null); // else the frame would take the word of the address for one
        page.addObject("next", next.equals("/") ? attribute(request, OtherDoor.START, next) : next);
        page.addObject("frame", attribute(request, OtherDoor.FRAME, "web/frame"));
        page.addObject("code", code);
        page.addObject("languages", LanguageLinks.of(request));
        return page;
    }

    private static Object attribute(HttpServletRequest request, String name, String otherwise) {
        return Objects.requireNonNullElse(request.getAttribute(name), otherwise);
    }
}
