package coop.milpa.web;

import coop.milpa.kernel.Refusal;
import java.util.List;

/**
 * Words for people that are not chosen yet: a message and what it is said about. Days, amounts and counts among the
 * arguments are written as {@link Words} writes them, in the language of whoever reads.
 *
 * @param key  of a message file
 * @param arguments  of that message; text from outside has to be {@linkplain Input#shown shortened}
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** Why something was refused. */
    public static Message of(Refusal why) {
        return of("refusal." + why.code(), why.arguments());
    }
}
