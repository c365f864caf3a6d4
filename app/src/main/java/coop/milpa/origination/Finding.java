package coop.milpa.origination;

import java.util.List;

/**
 * A reason for or against granting a loan, shown to those who decide.
 *
 * @param weight  which way it points
 * @param code  stable; the message {@code finding.<code>} says it
 * @param arguments  of that message: amounts, days, and text
 */
public record Finding(Weight weight, String code, List<Object> arguments) {

    /** Which way a reason points. */
    public enum Weight {
        FOR,
        AGAINST
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Weight weight, String code, Object... arguments) {
        return new Finding(weight, code, List.of(arguments));
    }

    public static Finding speaksFor(String code, Object... arguments) {
        return of(Weight.FOR, code, arguments);
    }

    public static Finding speaksAgainst(String code, Object... arguments) {
        return of(Weight.AGAINST, code, arguments);
    }
}
