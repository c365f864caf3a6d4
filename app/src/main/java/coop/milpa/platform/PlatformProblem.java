package coop.milpa.platform;

import java.util.Arrays;
import java.util.List;

/**
 * The world outside is not as it must be: no database, no room, a folder that may not be entered. Whoever talks to
 * people looks {@code problem.<code>} up in the messages: what, why, and what to do next.
 */
public final class PlatformProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Object[] arguments;

    /** @param code  dotted, module first; the message's key after {@code problem.} */
    public PlatformProblem(String code, Object... arguments) {
        super(code + " " + Arrays.toString(arguments));
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** The same, with what it was noticed by. */
    public PlatformProblem(String code, Throwable cause, Object... arguments) {
        super(code + " " + Arrays.toString(arguments), cause);
        this.code = code;
        this.arguments = arguments.clone();
    }

    public String code() {
        return code;
    }

    /** Values for the message's placeholders, in order. */
    public List<Object> arguments() {
        return List.of(arguments);
    }
}
