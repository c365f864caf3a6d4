package coop.milpa.portal;

import java.time.Instant;

/**
 * What a member is given on paper to come in for the first time. It is told once.
 *
 * @param document  what she types as her name: letters and digits of her document
 * @param code  twelve digits
 * @param until  when it ends
 */
public record ActivationCode(String document, String code, Instant until) {

    /** In groups, as it is printed. */
    public String shown() {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Says nothing of the code, so that no log has it. */
    @Override
    public String toString() {
        return "ActivationCode until " + until;
    }
}
