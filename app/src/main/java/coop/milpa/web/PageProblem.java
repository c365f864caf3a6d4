package coop.milpa.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Ends a request with a page that says what is wrong, why, and where to go now. Its words are the messages {@code
 * problem.<code>.what}, {@code .why} and {@code .next}. Web packages only.
 */
public final class PageProblem extends ErrorResponseException {

    private final String code;
    private final transient Object[] arguments;
    private final String next;

    /**
     * Problem of a request.
     *
     * @param status  what a program is told
     * @param code  {@code <module>.<what-is-wrong>}
     * @param next  the address that {@code .next} leads to
     * @param arguments  of all three messages; text from outside has to be {@linkplain Input#shown shortened}
     */
    public PageProblem(HttpStatus status, String code, String next, Object... arguments) {
        super(status, ProblemDetail.forStatus(status), null, "problem." + code + ".what", arguments.clone());
        this.code = code;
        this.arguments = arguments.clone();
        this.next = next;
    }

    /** What is wrong, the same for ever. */
    public String code() {
        return code;
    }

    /** Of its messages. */
    public Object[] arguments() {
        return arguments.clone();
    }

    String next() {
        return next;
    }
}
