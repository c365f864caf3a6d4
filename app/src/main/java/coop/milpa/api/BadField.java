package coop.milpa.api;

import java.util.List;

/**
 * One place of a request that is not what it should be.
 *
 * @param pointer  where: a JSON pointer (RFC 6901), or a parameter's name
 * @param code  what is wrong, the same for ever: the message {@code bad-field.<code>}
 * @param arguments  of that message
 */
public record BadField(String pointer, String code, List<Object> arguments) {

    public BadField {
        arguments = List.copyOf(arguments);
    }
}
