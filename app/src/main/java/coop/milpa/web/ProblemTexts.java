package coop.milpa.web;

import coop.milpa.kernel.Refusal;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Says an error as RFC 9457 does: {@code title} and {@code detail} in the reader's language, {@code type} and the
 * member {@code code} the same for ever.
 */
@Component
public final class ProblemTexts {

    private static final String CODE = "code";

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** A rule said no: status 409. */
    public ProblemDetail refused(Refusal why, Locale reader) {
        String detail = messages.getMessage("refusal." + why.code(), why.arguments(), reader);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        problem.setType(URI.create("urn:milpa:refusal:" + why.code()));
        problem.setTitle(messages.getMessage("web.refused", null, reader));
        problem.setProperty(CODE, why.code());
        return problem;
    }

    /** Something else is wrong with what was asked; its words are {@code problem.<code>.what} and {@code .why}. */
    public ProblemDetail of(HttpStatusCode status, String code, Locale reader, Object... arguments) {
        String detail = messages.getMessage("problem." + code + ".why", arguments, reader);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:milpa:problem:" + code));
        problem.setTitle(messages.getMessage("problem." + code + ".what", arguments, reader));
        problem.setProperty(CODE, code);
        return problem;
    }

    /** Words for one place of a request that is not what it should be: message {@code bad-field.<code>}. */
    public String field(String code, Locale reader, Object... arguments) {
        return messages.getMessage("bad-field." + code, arguments, reader);
    }
}
