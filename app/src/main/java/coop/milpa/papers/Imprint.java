package coop.milpa.papers;

import java.util.Optional;

/**
 * What stands on a paper beside what it says. Templates hand it to {@code papers/parts}.
 *
 * @param code  what it is checked by; none while it was never printed
 * @param printing  which printing it is; 0 where it is only looked at
 */
public record Imprint(Optional<PaperCode> code, int printing) {

    /** Of what looks like the paper and is none: it has no code and says so. */
    public static final Imprint PREVIEW = new Imprint(Optional.empty(), 0);

    public Imprint {
        if (printing < 0 || (printing > 0 && code.isEmpty())) {
            throw new IllegalArgumentException("Printing " + printing + " of a paper with code " + code);
        }
    }
}
