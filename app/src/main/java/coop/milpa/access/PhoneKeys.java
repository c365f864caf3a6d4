package coop.milpa.access;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Secrets that phones reckon codes from (RFC 6238), for whoever keeps them sealed in tables of her own. A purpose says
 * what a secret is for and whose it is; it opens for the same only.
 */
public interface PhoneKeys {

    /**
     * A new one.
     *
     * @param sealed  what is kept, in hexadecimal
     * @param shown  what the phone is told
     */
    record Begun(String sealed, Enrolment shown) {}

    /**
     * Makes one.
     *
     * @param label  how the phone calls it
     */
    Begun begin(String purpose, String label);

    /** What the phone is told of one that was begun; none if it does not open. */
    Optional<Enrolment> shown(String purpose, String sealed, String label);

    /**
     * The step of time whose code somebody typed now; none if it is wrong.
     *
     * @param after  the last step whose code was taken: that one, and those before, count no more
     */
    OptionalLong step(String purpose, String sealed, String typed, long after);
}
