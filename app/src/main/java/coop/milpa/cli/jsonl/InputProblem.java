package coop.milpa.cli.jsonl;

import coop.milpa.kernel.Refusal;

/**
 * What is wrong with a line: the answer's {@code error}. The codes are those of the calculators' contracts.
 *
 * @param kind  what kind of problem
 * @param field  the field, with its path: {@code movements[2].on}
 * @param given  what was there, shortened; empty if nothing was
 */
public record InputProblem(Kind kind, String field, String given) implements Refusal {

    private static final int GIVEN_MAX = 60;

    /** The kinds, each with its code. */
    public enum Kind {
        MISSING("missing"),
        NOT_A_NUMBER("not-a-number"),
        NOT_A_DATE("not-a-date"),
        UNKNOWN_VALUE("unknown-value"),
        OUT_OF_RANGE("out-of-range"),
        DATES_OUT_OF_ORDER("dates-out-of-order"),
        TOO_MANY_ROWS("too-many-rows"),
        COMBINATION("combination");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    public InputProblem {
        given = given.codePointCount(0, given.length()) > GIVEN_MAX ? firstOf(given) + "…" : given;
    }

    /** Counts letters, so that none is cut in two. */
    private static String firstOf(String given) {
        return given.substring(0, given.offsetByCodePoints(0, GIVEN_MAX));
    }

    /** Undotted, because the contract names it so. */
    @Override
    public String code() {
        return kind.code;
    }

    @Override
    public Object[] arguments() {
        return new Object[] {field, given};
    }
}
